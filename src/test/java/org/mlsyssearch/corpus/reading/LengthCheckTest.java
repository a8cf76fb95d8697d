package org.mlsyssearch.corpus.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Reading;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.IndexBuilder;

/** An entry with a text that no index takes is reported where it stands, and is no paper. */
class LengthCheckTest {

  private static final String NEXT = "{\"title\":\"The Paper After It\",\"year\":2020}\n";

  @TempDir Path folder;

  private Reading read(String members, int length) {
    String text = members.replace("LONG", "x".repeat(length));
    return Reading.of(folder.resolve("l.jsonl"), "{" + text + ",\"year\":2020}\n" + NEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"title\":\"LONG\"",
        "\"title\":\"A Fine Paper\",\"systems\":[\"LONG\"]",
        "\"title\":\"A Fine Paper\",\"also_known_as\":[\"LONG\"]",
        "\"title\":\"A Fine Paper\",\"authors\":[\"A B\",\"LONG\"]",
        "\"title\":\"A Fine Paper\",\"venue\":\"LONG\"",
        "\"title\":\"A Fine Paper\",\"venue\":{\"id\":\"LONG\",\"label\":\"L\"}",
        "\"title\":\"A Fine Paper\",\"topics\":[[\"LONG\"]]",
        "\"title\":\"A Fine Paper\",\"summary\":\"LONG\""
      })
  void aTextBeyondAnyPapersIsReportedAndTheRestIsIndexed(String members) throws Exception {
    Reading reading = read(members, 40_000);
    assertEquals(List.of("The Paper After It"), reading.titles());
    assertEquals("l.jsonl:1:1", reading.problems().getFirst().substring(0, 11));
    assertEquals(1, reading.remarks().count(DiagnosticCode.BROKEN_RECORD));

    Reading longest = read(members, LengthCheck.LONGEST_NAME);
    assertEquals(2, longest.papers().size());
    try (IndexBuilder builder = LuceneIndexBuilder.create(folder.resolve("index"))) {
      for (Paper paper : longest.papers()) {
        builder.add(paper);
      }
    }
  }
}
