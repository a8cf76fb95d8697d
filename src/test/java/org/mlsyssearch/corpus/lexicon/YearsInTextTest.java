package org.mlsyssearch.corpus.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearsInTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "OSDI 2023|2023|OSDI",
        "OSDI (2023)|2023|OSDI",
        "OSDI'23|2023|OSDI",
        "OSDI ' 23|2023|OSDI",
        "OSDI '2023|2023|OSDI '",
        "OSDI23|2023|OSDI",
        "OSDI 99|1999|OSDI",
        "OSDI-61|1961|OSDI",
        "(OSDI) 31|2031|(OSDI)",
        "2021, published 2022|2022|2021, published",
        "2023.05|2023|.05"
      })
  void aYearIsToldHoweverItIsWritten(String text, int year, String without) {
    assertEquals(year, YearMention.of(text));
    assertEquals(without, YearMention.without(text, year).strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OSDI",
        "2301.00001",
        "2023.1234",
        "1.2023",
        "12023",
        "1812",
        "OSDI 45",
        "OSDI 123",
        "OSDI'2",
        "OSDI '",
        "OSDI'23rd",
        "23",
        "2023..05",
        "-23",
        "_23"
      })
  void otherNumbersAreNoYears(String text) {
    assertNull(YearMention.of(text));
  }

  @Test
  void aTextWithoutItsYearStaysAsItIs() {
    assertEquals("OSDI 2023", YearMention.without("OSDI 2023", null));
    assertEquals("OSDI", YearMention.without("OSDI", 2023));
    assertEquals("OSDI 12023", YearMention.without("OSDI 12023", 2023));
  }

  @Test
  void yearsBeforeOurTimeDoNotCount() {
    assertEquals(1900, Years.of("1900"));
    assertNull(Years.of("1899"));
    assertEquals(2040, Years.of("2040"));
    assertNull(Years.of("2041"));
    assertEquals(2031, Years.of("31"));
    assertNull(Years.of("32"));
    assertNull(Years.of("60"));
    assertEquals(1961, Years.of("61"));
  }
}
