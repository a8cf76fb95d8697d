package org.mlsyssearch.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Severity;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;

/**
 * Seeded random papers, filters and queries of few words and values, so that they meet often.
 *
 * <p>A word stands in several forms: inflected, joined, hyphenated, spelt out. A title has at most
 * one form of each, as the oracle scores nearness only of words that stand once.
 */
public final class RandomPapers {

  /** Forms of one word in a line. */
  static final List<List<String>> WORDS =
      List.of(
          List.of("serving", "serve", "served", "Servers"),
          List.of("checkpoint", "checkpointing", "Checkpoints"),
          List.of("FlashAttention", "flash attention", "flash-attention", "attention"),
          List.of("LLM", "large language model", "Large Language Models"),
          List.of("optimisation", "optimization", "Optimizing"),
          List.of("S-LoRA", "LoRA", "lora"),
          List.of("GPT-3.5", "GPT", "gpt-3"),
          List.of("DeepSpeed-MoE", "DeepSpeed", "deep speed"),
          List.of("Orca", "ORCA"),
          List.of("kernel", "kernels"),
          List.of("lynx"),
          List.of("C++", "C"),
          List.of("令牌", "令牌的", "认证令牌", "令"),
          List.of("推論", "RAG推論", "推論サーバ"),
          List.of("of", "for", "with"));

  private static final List<String> PEOPLE =
      List.of("Ada Quill", "Bo Wirth", "Cy Vann", "Jörg Müller", "Di Umber", "Ed Tarn", "王小明");
  private static final List<Venue> VENUES =
      List.of(
          Papers.SOSP,
          Papers.OSDI,
          Papers.ARXIV,
          new Venue("vldb", "VLDB", "Very Large Data Bases", Kind.JOURNAL));
  private static final List<TopicPath> TOPICS =
      List.of(
          TopicPath.of("Alpha"),
          TopicPath.of("Alpha", "Bravo"),
          TopicPath.of("Alpha", "Bravo", "Charlie"),
          TopicPath.of("Alpha", "Bravo", "Delta"),
          TopicPath.of("Alpha", "Echo"),
          TopicPath.of("Alphabet"),
          TopicPath.of("Golf", "Bravo"),
          TopicPath.of("Golf", "Hotel"));

  private final Random random;

  public RandomPapers(long seed) {
    random = new Random(seed);
  }

  public List<Paper> papers(int count) {
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Papers.Maker maker = Papers.paper("random-" + i, words(1, 5) + " " + random.nextInt(1000));
      maker.authors(some(PEOPLE, 0, 3).toArray(String[]::new));
      maker.system(
          some(List.of("Zed", "Yak", "FlashAttention", "S-LoRA", "Orca"), 0, 2)
              .toArray(String[]::new));
      maker.topic(some(TOPICS, 0, 3).toArray(TopicPath[]::new));
      maker.at(
          random.nextInt(5) == 0 ? null : VENUES.get(random.nextInt(VENUES.size())),
          random.nextInt(6) == 0 ? null : 2015 + random.nextInt(9));
      for (String list : some(List.of("one", "two", "three"), 1, 2)) {
        maker.source("List " + list, list + ".md", i + 1);
      }
      papers.add(maker.build());
    }
    return papers;
  }

  /** Chosen and excluded values in up to three facets, now and then one that no paper has. */
  public Filters filters() {
    Filters filters = Filters.NONE;
    for (Facet facet : some(List.of(Facet.values()), 0, 3)) {
      List<String> values =
          switch (facet) {
            case TOPIC ->
                List.of("alpha", "alpha/bravo", "alpha/bravo/delta", "golf", "golf/hotel", "nix");
            case VENUE -> List.of("sosp", "osdi", "arxiv", "vldb", "unknown", "nowhere");
            case YEAR -> List.of("2015", "2016-2018", "2020-", "-2017", "unknown", "1900");
            case AUTHOR -> List.of("Ada Quill", "Bo Wirth", "Di Umber", "No One");
            case SYSTEM -> List.of("Zed", "Yak", "Nil");
            case KIND -> List.of("conference", "journal", "preprint", "unknown", "workshop");
            case SOURCE -> List.of("one.md", "two.md", "none.md");
            default -> List.of("Nothing", "None", "Nobody");
          };
      filters =
          random.nextInt(4) == 0
              ? filters.excluding(facet, some(values, 1, 2).toArray(String[]::new))
              : filters.including(facet, some(values, 1, 3).toArray(String[]::new));
    }
    return filters;
  }

  /** Words of different meaning in any form. */
  private String words(int least, int most) {
    return some(WORDS, least, most).stream()
        .map(forms -> forms.get(random.nextInt(forms.size())))
        .collect(Collectors.joining(" "));
  }

  /** A query of any form: nothing, words, and all that the query language has. */
  public String text() {
    int parts = random.nextInt(4);
    StringBuilder text = new StringBuilder(random.nextInt(12) == 0 ? "how to " : "");
    for (int i = 0; i < parts; i++) {
      text.append(i == 0 ? "" : one(" ", " ", " ", " OR ", " AND ")).append(clause(2));
    }
    return text.append(one("", "", " ")).toString();
  }

  private String clause(int depth) {
    return switch (random.nextInt(depth == 0 ? 11 : 13)) {
      case 0 -> '"' + words(1, 2) + '"';
      case 1 -> "-" + one(words(1, 1), '"' + words(2, 2) + '"', "author:quill", "venue:sosp");
      case 2 -> one("title:", "system:", "topic:", "author:") + one("orca", "lor", "bravo", "quil");
      case 3 -> one("author:muller", "author:\"ada quill\"", "venue:osdi", "venue:sosp20");
      case 4 -> one("year:2016-2018", "year:2020", "2017-2019", "osdi18", "SOSP '19", "vldb 2020");
      case 5 -> misspelt();
      case 6 -> begun();
      case 7 -> one("the", "how", "nosuchword", "while", "expensive", "42", "usenix osdi");
      case 11 -> "(" + clause(depth - 1) + one(" ", " OR ") + clause(depth - 1) + ")";
      case 12 -> one("NOT ", "title:") + "(" + words(1, 2) + ")";
      default -> words(1, 2);
    };
  }

  private String misspelt() {
    StringBuilder word = new StringBuilder(one("checkpoint", "attention", "serving", "deepspeed"));
    int at = 1 + random.nextInt(word.length() - 2);
    switch (random.nextInt(3)) {
      case 0 -> word.deleteCharAt(at);
      case 1 -> word.insert(at, (char) ('a' + random.nextInt(26)));
      default -> word.setCharAt(at, (char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  private String begun() {
    String word = words(1, 1);
    return word.substring(0, 1 + random.nextInt(word.length()));
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  private <T> List<T> some(List<T> from, int least, int most) {
    int wanted = least + random.nextInt(most - least + 1);
    Set<T> chosen = new LinkedHashSet<>();
    while (chosen.size() < wanted) {
      chosen.add(from.get(random.nextInt(from.size())));
    }
    return List.copyOf(chosen);
  }

  /** A report with lists, counts and remarks in any script. */
  static CorpusReport report(long seed, int size) {
    Random random = new Random(seed);
    List<CorpusReport.RemarkKind> kinds = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      kinds.add(
          new CorpusReport.RemarkKind("code-" + severity.id(), severity, random.nextBoolean()));
    }
    List<CorpusReport.ListRead> lists = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      TreeMap<String, Integer> said = new TreeMap<>();
      kinds.forEach(kind -> said.put(kind.code(), random.nextInt(1_000_000)));
      lists.add(
          new CorpusReport.ListRead(
              "f/" + i + "é.md", "令牌 " + i, random.nextInt(1 << 30), random.nextInt(100), said));
    }
    List<CorpusReport.Remark> remarks = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      CorpusReport.RemarkKind kind = kinds.get(random.nextInt(kinds.size()));
      String words = WORDS.get(random.nextInt(WORDS.size())).getFirst();
      remarks.add(
          new CorpusReport.Remark(
              lists.get(random.nextInt(5)).file(), random.nextInt(9_999), i % 7, kind, words));
    }
    return new CorpusReport(
        kinds, lists, remarks, List.of(SourceUrl.parse("*.md=https://forge.example/{file}")));
  }
}
