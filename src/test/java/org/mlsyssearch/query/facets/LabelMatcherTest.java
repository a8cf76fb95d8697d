package org.mlsyssearch.query.facets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelMatcherTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lee        | Ann Lee; Lee-Wong; Leeds
          ann lee    | Ann Lee
          lee ann    | Ann Lee
          le ann     |
          ann le     | Ann Lee
          ann leed   |
          jorg       | Jörg
          3d         | 3D
          大学       | 北京大学
          学 ann     |
          ...        | Ann Lee; Lee-Wong; Leeds; Jörg; 3D; 北京大学
          """)
  void aLabelNeedsEveryWordAndTheLastOneMayBeUnfinished(String text, String labels) {
    List<String> all = List.of("Ann Lee", "Lee-Wong", "Leeds", "Jörg", "3D", "北京大学");
    assertEquals(
        labels == null ? List.of() : Arrays.asList(labels.split("; ")),
        all.stream().filter(LabelMatcher.of(text)).toList());
  }

  @Test
  void wordsAreRunsOfLettersNumbersAndMarks() {
    assertEquals(List.of("a", "b2", "c"), LabelMatcher.words(" A; b2 / c."));
    assertEquals(List.of("\uD840\uDC0B", "x"), LabelMatcher.words("\uD840\uDC0B-x"));
    assertEquals(List.of(), LabelMatcher.words("- /"));
    // A sign that changes the consonant before it is part of its word.
    assertEquals(1, LabelMatcher.words("\u0915\u093F\u0924").size());
  }
}
