package org.mlsyssearch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.mlsyssearch.corpus.ListQuality;

/**
 * Prints how well lists are read beside what stands in them: each {@code NAME.md} with its {@code
 * NAME.expected.tsv}, below the folders that are named; {@code --misses} prints each mistake too.
 */
public final class ListsMain {

  private ListsMain() {}

  public static void main(String[] args) throws IOException {
    List<String> names = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
    List<Path> lists = new ArrayList<>();
    for (String name : names.isEmpty() ? List.of("src/test/resources/lists") : names) {
      try (Stream<Path> files = Files.walk(Path.of(name))) {
        files
            .filter(file -> file.toString().endsWith(".expected.tsv"))
            .map(file -> Path.of(file.toString().replace(".expected.tsv", ".md")))
            .sorted()
            .forEach(lists::add);
      }
    }
    List<String> problems = new ArrayList<>();
    ListQuality.Score all = null;
    System.out.println(ListQuality.HEADER);
    for (Path list : lists) {
      ListQuality.Score score = ListQuality.score(list, problems);
      System.out.println(score);
      all = all == null ? score : all.plus(score);
    }
    System.out.println(all == null ? "No list with an .expected.tsv beside it is found." : all);
    if (Arrays.asList(args).contains("--misses")) {
      problems.forEach(System.out::println);
    }
  }
}
