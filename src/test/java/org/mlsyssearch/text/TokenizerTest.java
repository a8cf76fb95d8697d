package org.mlsyssearch.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
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
          令牌的           | 令@0 令牌@0 牌@1 牌的@1 的@2
          基于LLM的推理    | 基@0 基于@0 于@1 llm@2 的@3 的推@3 推@4 推理@4 理@5
          ＬＬＭ-推論      | llm@0 推@1 推論@1 論@2
          C++入門          | c++@0 c@0 入@1 入門@1 門@2
          第3章            | 第@0 3@1 章@2
          メモリ           | メ@0 メモ@0 モ@1 モリ@1 リ@2
          ﾒﾓﾘ              | メ@0 メモ@0 モ@1 モリ@1 リ@2
          𠮷野             | 𠮷@0 𠮷野@0 野@1
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
  void aKeyIsItsPiecesFoldedAndJoined() {
    long seed = Long.getLong("seed", new Random().nextLong());
    Random random = new Random(seed);
    String signs = "aBcZ019 -._'’+#µÉ";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(20); length > 0; length--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      String joined =
          Tokenizer.pieces(List.of(text.toString())).stream()
              .map(piece -> Tokenizer.join(piece.term()))
              .collect(Collectors.joining());
      assertEquals(joined, Tokenizer.key(text.toString()), "'" + text + "', seed " + seed);
    }
  }

  @ParameterizedTest
  @CsvSource({"データ, ﾃﾞｰﾀ", "パケット, ﾊﾟｹｯﾄ", "が, か\u3099", "토큰, \u1110\u1169\u110f\u1173\u11ab"})
  void widthsAndCompositionsOfCharactersAreFoundUnderTheSameTerms(String one, String other) {
    assertEquals(terms(one), terms(other));
  }

  @Test
  void voicedKanaAreOtherCharacters() {
    assertNotEquals(terms("ハ"), terms("バ"));
  }

  private static List<String> terms(String text) {
    return Tokenizer.tokens(text).stream().map(token -> token.term() + token.position()).toList();
  }

  @Test
  void tokensOfCharactersKnowWhereTheyStand() {
    for (Token token : Tokenizer.tokens("x ﾃﾞｰﾀ 𠮷野 토큰")) {
      assertEquals(token.term(), Fold.fold("x ﾃﾞｰﾀ 𠮷野 토큰".substring(token.start(), token.end())));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          令牌               | 令牌
          令                 | 令
          认证令牌           | 认证 证令 令牌
          令牌的研究         | 令牌 (牌的) (的研) 研究
          基于LLM            | 基于 llm
          認証のトークン     | 認証 (証の) (のト) トー ーク クン
          こども             | こど ども
          토큰을             | 토큰 (큰을)
          서버에서           | 서버 (버에) (에서)
          """)
  void aQueryNeedsWhatIsNoParticle(String text, String expected) {
    assertEquals(
        expected,
        Tokenizer.pieces(List.of(text)).stream()
            .map(piece -> piece.isWeak() ? "(" + piece.term() + ")" : piece.term())
            .map(term -> Normalizer.normalize(term, Normalizer.Form.NFC))
            .collect(Collectors.joining(" ")));
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
