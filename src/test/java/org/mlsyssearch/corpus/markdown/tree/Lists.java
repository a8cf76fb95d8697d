package org.mlsyssearch.corpus.markdown.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lists of the tests and what their candidates hold. */
final class Lists {

  private static final Path FOLDER =
      Path.of(System.getProperty("project.root", "."), "src/test/resources/lists");

  private Lists() {}

  /** The files of all lists of which it is told what stands in them. */
  static List<Path> files() throws IOException {
    try (var files = Files.walk(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> Files.exists(Path.of(file.toString().replace(".md", ".expected.tsv"))))
          .sorted()
          .toList();
    }
  }

  /** Candidates with all that are nested in them. */
  static List<Candidate> all(List<Candidate> candidates) {
    List<Candidate> all = new ArrayList<>();
    for (Candidate candidate : candidates) {
      all.add(candidate);
      all.addAll(all(candidate.fields()));
    }
    return all;
  }
}
