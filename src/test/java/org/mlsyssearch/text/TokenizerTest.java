package org.mlsyssearch.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Paged Attention  | paged@0 attention@1
          PagedAttention   | paged@0 attention@1 pagedattention@0 pagedattention@1
          DeepSpeed-MoE    | deep@0 speed@1 deepspeed@0 deepspeed@1 moe@2 deepspeedmoe@0 deepspeedmoe@2
          vLLM             | vllm@0 llm@0
          GPUs             | gpus@0
          LoRA             | lora@0
          C++              | c++@0 c@0
          GPT-3.5          | gpt@0 3.5@1 gpt35@0 gpt35@1
          tf.data          | tf@0 data@1 tfdata@0 tfdata@1
          Müller           | muller@0
          λScale           | lambdascale@0 scale@0
          SOSP'23          | sosp23@0
          a+b              | a@0 b@1
          """)
  void cutsATextIntoWordsAndJoinedForms(String text, String expected) {
    assertEquals(
        expected,
        Tokenizer.tokens(text).stream()
            .map(token -> token.term() + "@" + token.position())
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "FlashAttention, flashattention",
    "flash attention, flashattention",
    "Flash-Attention, flashattention",
    "gpt 3.5, gpt35",
    "C++, c++",
    "μ-Serve, muserve",
    "throttLL'eM, throttllem"
  })
  void aNamesSpellingsHaveOneKey(String name, String key) {
    assertEquals(key, Tokenizer.key(name));
  }

  @Test
  void tokensKnowWhereTheyStandInTheText() {
    Token token = Tokenizer.tokens("x Zürich-Net").get(1);
    assertEquals("zurich 2 8", token.term() + " " + token.start() + " " + token.end());
  }

  @ParameterizedTest
  @CsvSource({
    "optimisation, optimization",
    "modelling, modeling",
    "behaviour, behavior",
    "analyse, analyze",
    "schedulers, scheduler",
    "caches, cache",
    "serving, serve",
    "centre, center"
  })
  void spellingsAndInflectionsShareAStem(String one, String other) {
    assertEquals(Stem.of(one), Stem.of(other));
  }

  @ParameterizedTest
  @CsvSource({"orca, orac, 1", "vllm, vllm, 0", "pipefill, pipfill, 1", "oobleck, ublek, 3"})
  void swappedNeighboursAreOneEdit(String a, String b, int edits) {
    assertEquals(edits, EditDistance.between(a, b, 3));
  }
}
