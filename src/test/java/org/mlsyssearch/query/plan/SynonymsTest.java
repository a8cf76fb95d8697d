package org.mlsyssearch.query.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SynonymsTest {

  private static final Synonyms SYNONYMS =
      new Synonyms(
          "moe, mixture of experts\nstate space model, ssm\nautotuner, auto-tuning\nfast, quick");

  @Test
  void abbreviationsAreSpelledOutInAnyCaseAndNumber() {
    assertEquals(
        "mixture of experts serving and state space models",
        SYNONYMS.spelledOut("MoE serving and SSMs"));
  }

  @Test
  void otherWordsPartsOfNamesAndWordsThatStandForOneWordStay() {
    assertEquals(
        "DeepSpeed-MoE, a fast mixtures of experts",
        SYNONYMS.spelledOut("DeepSpeed-MoE, a fast mixtures of experts"));
  }
}
