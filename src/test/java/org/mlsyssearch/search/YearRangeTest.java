package org.mlsyssearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearRangeTest {

  @ParameterizedTest
  @ValueSource(strings = {"2023", "2019-2023", "2019-", "-2019", "0900", "0900-2019", "-0900"})
  void printsWhatItReads(String text) {
    assertEquals(text, YearRange.parse(text).toString());
  }

  @Test
  void bothEndsAreIncluded() {
    YearRange range = YearRange.parse("2019-2021");
    assertEquals(
        "false true true true false",
        java.util.stream.IntStream.rangeClosed(2018, 2022)
            .mapToObj(year -> "" + range.contains(year))
            .collect(java.util.stream.Collectors.joining(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "23", "20xx", "20192023", "2019-20", "2023-2019", "1 2 3"})
  void whatIsNoYearIsRefusedWithASentence(String text) {
    assertThrows(IllegalArgumentException.class, () -> YearRange.parse(text));
  }
}
