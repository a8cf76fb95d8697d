package org.mlsyssearch.corpus.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.corpus.Reading;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.export.PaperWriter;
import org.mlsyssearch.model.Paper;

class RoundTripTest {

  @TempDir Path folder;

  @Test
  void theBundledCorpusComesBackFromItsNdjsonExport() throws Exception {
    List<Paper> papers =
        Reading.of(Path.of(System.getProperty("project.root", "."), "corpus")).papers();
    assertTrue(papers.size() > 1000, papers.size() + " papers");
    StringWriter text = new StringWriter();
    PaperWriter writer = Format.NDJSON.writer(text, id -> "https://example.org/papers/" + id);
    writer.begin();
    for (Paper paper : papers) {
      writer.paper(paper);
    }
    writer.end();
    Reading again = Reading.of(folder.resolve("export.ndjson"), text.toString());
    assertEquals(facts(papers), facts(again.papers()));
  }

  /** All but the sources: the copy's source is the copy. */
  private static String facts(List<Paper> papers) {
    StringBuilder facts = new StringBuilder();
    papers.stream()
        .sorted(Comparator.comparing(paper -> paper.id().value()))
        .forEach(paper -> facts.append(paper.id()).append(paper.facts()).append('\n'));
    return facts.toString();
  }
}
