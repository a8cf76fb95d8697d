package org.mlsyssearch.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.TopicPath;

/** How words within Chinese, Japanese and Korean texts are found, for every backend. */
public abstract class CjkContract extends BackendContract {

  private static final List<Paper> PAPERS =
      List.of(
          Papers.paper("zh", "认证系统使用令牌的研究").authors("王小明").at(Papers.OSDI, 2023).build(),
          Papers.paper("zh-mixed", "基于LLM的推理优化：KV缓存管理")
              .system("智谱清言")
              .topic(TopicPath.of("模型推理", "大模型"))
              .build(),
          Papers.paper("ja", "引用情報の抽出による論文執筆支援").authors("山田太郎").build(),
          Papers.paper("ja-kana", "データセンタ向けネットワークトークンのスケジューリング").build(),
          Papers.paper("ja-half", "ﾃﾞｰﾀ圧縮のためのＧＰＵカーネル").build(),
          Papers.paper("ko", "토큰을 이용한 분산 학습에서의 통신 최적화").authors("김철수").build(),
          Papers.paper("en", "Token Serving with Caches").build());

  protected CjkContract() {
    super(PAPERS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          令牌            | zh
          令              | zh
          使用令牌        | zh
          令牌 认证       | zh
          令牌认证        | zh
          令牌的          | zh
          推理            | zh-mixed
          LLM推理         | zh-mixed
          llm 优化        | zh-mixed
          kv缓存          | zh-mixed
          论文            | -
          論文            | ja
          論文の支援      | ja
          抽出            | ja
          データ          | ja-half ja-kana
          ﾃﾞｰﾀ            | ja-half ja-kana
          データ圧縮      | ja-half
          カーネル        | ja-half
          gpu             | ja-half
          トークン        | ja-kana
          토큰            | ko
          토큰이          | ko
          분산            | ko
          통신을 최적화   | ko
          "令牌的研究"    | zh
          "令牌研究"      | -
          "基于LLM的推理" | zh-mixed
          title:令牌      | zh
          title:令牌的    | zh
          author:小明     | zh
          author:王       | zh
          author:山田     | ja
          author:김철수   | ko
          山田            | ja
          小明            | zh
          topic:推理      | zh-mixed
          topic:大模型    | zh-mixed
          大模型          | zh-mixed
          system:智谱清言 | zh-mixed
          智谱            | zh-mixed
          令牌 -认证      | -
          令牌 OR 論文    | ja zh
          token           | en
          """)
  void finds(String text, String papers) throws IOException {
    assertEquals(
        papers.equals("-") ? new TreeSet<>() : new TreeSet<>(Arrays.asList(papers.split(" "))),
        search(text).hits().stream()
            .map(hit -> hit.paper().id().value())
            .collect(Collectors.toCollection(TreeSet::new)),
        text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          令牌         | 认证系统使用[令牌]的研究
          令           | 认证系统使用[令]牌的研究
          令牌认证     | [认证]系统使用[令牌]的研究
          使用令牌     | 认证系统[使用令牌]的研究
          LLM推理      | 基于[LLM]的[推理]优化：KV缓存管理
          論文         | 引用情報の抽出による[論文]執筆支援
          トークン     | データセンタ向けネットワーク[トークン]のスケジューリング
          データ       | [データ]センタ向けネットワークトークンのスケジューリング
          ｶｰﾈﾙ         | ﾃﾞｰﾀ圧縮のためのＧＰＵ[カーネル]
          データ圧縮   | [ﾃﾞｰﾀ圧縮]のためのＧＰＵカーネル
          gpu          | ﾃﾞｰﾀ圧縮のための[ＧＰＵ]カーネル
          토큰         | [토큰]을 이용한 분산 학습에서의 통신 최적화
          토큰이       | [토큰]을 이용한 분산 학습에서의 통신 최적화
          """)
  void whatWasFoundIsHighlightedAndNothingElse(String text, String title) throws IOException {
    assertTrue(
        search(text).hits().stream().map(CjkContract::marked).toList().contains(title), text);
  }

  private static String marked(Hit hit) {
    StringBuilder marked = new StringBuilder(hit.paper().title());
    for (Hit.Span span : hit.highlights().getOrDefault("title", List.of()).reversed()) {
      marked.insert(span.start() + span.length(), ']').insert(span.start(), '[');
    }
    return marked.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "令牌, 认证系统使用令牌的研究",
    "論文執, 引用情報の抽出による論文執筆支援",
    "大模, 大模型",
    "推理, 模型推理",
    "小, 王小明",
    "小明, 王小明",
    "山田, 山田太郎",
    "谱清, 智谱清言",
    "김철, 김철수"
  })
  void aBeginningIsCompletedWithinAText(String typed, String suggested) throws IOException {
    List<String> texts = index.suggest(typed, 10).stream().map(Suggestion::text).toList();
    assertTrue(texts.contains(suggested), typed + ": " + texts);
  }

  @Test
  void aWordIsFoundWithEachCharacterThatIsTyped() throws IOException {
    for (String word : List.of("令牌的研究", "論文執筆支援", "ネットワークトークン", "최적화")) {
      for (int length = 1; length <= word.length(); length++) {
        assertFalse(search(word.substring(0, length)).hits().isEmpty(), word.substring(0, length));
      }
    }
  }

  /** While the last consonant of a syllable is missing it is another character. */
  @Test
  void aSyllableIsCompletedFromItsLetters() throws IOException {
    for (String typed : List.of("토크", "부", "분사", "통시", "최저")) {
      assertEquals(1, search(typed).total(), typed);
    }
  }

  @Test
  void aPaperWithTheRunAsTypedComesBeforeOneWithItsParts() throws IOException {
    List<Paper> papers =
        List.of(
            Papers.paper("parts", "系统认证与令牌系统认").at(Papers.OSDI, 2024).build(),
            Papers.paper("whole", "令牌认证").at(Papers.OSDI, 2020).build());
    Path other = dir.resolve("other");
    try (IndexBuilder builder = builder(other)) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
    try (SearchIndex two = open(other)) {
      List<Hit> hits = two.search(SearchRequest.of(two.parse("令牌认证"))).hits();
      assertEquals("whole", hits.getFirst().paper().id().value());
    }
  }

  @Test
  void charactersAreNotTakenForMisspeltWords() throws IOException {
    for (String text : List.of("认证系统使用令牐", "トークソ", "토큰을을 최적하")) {
      assertNull(search(text).correctedQuery(), text);
    }
  }

  @Test
  void aFacetsLabelsAreFoundByWordsWithinThem() throws IOException {
    for (String text : List.of("推理", "型推")) {
      FacetRequest look =
          new FacetRequest(SearchRequest.of(ParsedQuery.ALL), Facet.TOPIC, text, null, false, 10);
      assertEquals(
          List.of("模型推理"),
          index.facet(look).values().stream().map(FacetCounts.Count::label).toList(),
          text);
    }
  }
}
