package org.mlsyssearch.query.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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

  @Test
  void whatIsBegunStandsForAllThatItMayBecomeInTheOrderOfTheGroups() {
    Synonyms synonyms = new Synonyms("kv store, kvs\nkv cache, key value\nkvs, keys\nfast, quick");
    assertEquals(
        List.of("kvs", "key value"),
        synonyms.ofTermsThatBegin(List.of("kv", "")).stream()
            .map(term -> String.join(" ", term.words()))
            .toList());
    assertEquals(
        List.of("kv store", "keys"),
        synonyms.ofTermsThatBegin(List.of("kv")).stream()
            .map(term -> String.join(" ", term.words()))
            .toList());
    assertEquals(0, synonyms.ofTermsThatBegin(List.of("zz")).size());
  }
}
