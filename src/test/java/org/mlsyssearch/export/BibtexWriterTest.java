package org.mlsyssearch.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Papers;

class BibtexWriterTest {

  static Stream<Arguments> papersWithoutAuthors() {
    return Stream.of(
        Arguments.of(
            Papers.paper("a", "A").doi("10.1145/1.2").arxiv("2501.00001").build(),
            ", see https://doi.org/10.1145/1.2"),
        Arguments.of(
            Papers.paper("b", "B").arxiv("2501.00001").build(),
            ", see https://arxiv.org/abs/2501.00001"),
        Arguments.of(
            Papers.paper("c", "C")
                .link(Link.Rel.PAPER, "https://example.org/@misc/x?a=100%25")
                .build(),
            ", see https://example.org/%40misc/x?a=100%25"),
        Arguments.of(
            Papers.paper("d", "D").link(Link.Rel.CODE, "https://github.com/a/b").build(), ""));
  }

  @ParameterizedTest
  @MethodSource("papersWithoutAuthors")
  void saysBeforeTheEntryThatAuthorsAreNotKnownAndWhereTheyStand(Paper paper, String where) {
    String written = ExportPapers.written(Format.BIBTEX, List.of(ExportPapers.FULL, paper));
    String entry = written.substring(written.indexOf("\n\n") + 2);
    assertEquals("% authors: not known here" + where, entry.lines().findFirst().orElseThrow());
    assertEquals("@misc{" + paper.id() + ",", entry.lines().skip(1).findFirst().orElseThrow());
  }

  @Test
  void saysNothingOfAuthorsThatAreKnown() {
    assertFalse(ExportPapers.written(Format.BIBTEX, List.of(ExportPapers.FULL)).contains("%"));
  }
}
