package org.mlsyssearch.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionsTest {

  @ParameterizedTest
  @CsvSource({
    "checkpointi, checkpointing",
    "checkpointin, checkpoint",
    "optimisi, optimized",
    "serve, served",
    "applicati, application",
    "quantiza, quantization",
    "polici, policies"
  })
  void anUnfinishedEndingLeadsToTheStemOfTheWord(String beginning, String word) {
    assertTrue(
        Inflections.stems(beginning, KnownWords.bundled()::contains).contains(Stem.of(word)),
        beginning);
  }

  @Test
  void aBeginningThatIsNoPartOfAnEndingOrMakesNoWordLeadsNowhere() {
    assertEquals(List.of(), Inflections.stems("atten", word -> true));
    assertEquals(List.of(), Inflections.stems("in", word -> true));
    assertEquals(List.of(), Inflections.stems("ascenda", KnownWords.bundled()::contains));
  }
}
