package org.mlsyssearch.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
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
    assertTrue(Inflections.stems(beginning).contains(Stem.of(word)), beginning);
  }

  @Test
  void aBeginningThatIsNoPartOfAnEndingLeadsNowhere() {
    assertEquals(Set.of(), Inflections.stems("attenti".substring(0, 5)));
    assertEquals(Set.of(), Inflections.stems("in"));
  }
}
