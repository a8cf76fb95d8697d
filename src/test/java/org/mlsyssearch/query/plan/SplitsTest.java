package org.mlsyssearch.query.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SplitsTest {

  @Test
  void aWordIsCutWhereBothPartsHaveThreeLetters() {
    assertEquals(
        List.of(List.of("fla", "shatt"), List.of("flas", "hatt"), List.of("flash", "att")),
        Splits.of("flashatt"));
    assertEquals(List.of(List.of("abc", "def")), Splits.of("abcdef"));
    assertEquals(List.of(), Splits.of("abcde"));
  }

  @Test
  void aBeginningIsCompletedToTwoWordsOnceTheSecondIsBegun() {
    assertEquals(
        List.of(List.of("fla", "shatt")), Splits.begun("flas", List.of("flashatt", "flash")));
    assertEquals(List.of(), Splits.begun("fla", List.of("flashatt")));
  }

  @Test
  void theFirstOfTheTwoWordsIsShorterThanWhatIsTyped() {
    assertEquals(List.of("fla", "flas"), Splits.firstWords("flash"));
    assertEquals(List.of(), Splits.firstWords("fla"));
  }
}
