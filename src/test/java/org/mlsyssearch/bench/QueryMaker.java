package org.mlsyssearch.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Filters;

/** Queries of one kind, each about another paper. */
final class QueryMaker {

  private final List<Paper> papers;
  private final Random random;
  private final String kind;
  private final Filters filters;

  QueryMaker(List<Paper> papers, long seed, String kind, Filters filters) {
    this.papers = papers;
    this.random = new Random(seed);
    this.kind = kind;
    this.filters = filters;
  }

  QueryMaker of(String otherKind, Filters otherFilters) {
    return new QueryMaker(papers, otherKind.hashCode(), otherKind, otherFilters);
  }

  Filters filters() {
    return filters;
  }

  String next() {
    Paper paper = papers.get(random.nextInt(papers.size()));
    List<String> words =
        Arrays.stream(paper.title().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
            .filter(word -> word.length() > 3)
            .toList();
    String name = paper.systems().isEmpty() ? words.getFirst() : paper.systems().getFirst();
    return switch (kind) {
      case "all" -> "";
      case "name" -> name;
      case "prefix" -> name.substring(0, Math.min(name.length(), 1 + random.nextInt(4)));
      case "typo" -> name.length() < 4 ? name : name.substring(0, 2) + name.substring(3) + "q";
      case "one word" -> word(words);
      case "three words" -> word(words) + " " + word(words) + " " + word(words);
      case "question" -> "how to " + word(words) + " with " + word(words) + " and " + word(words);
      case "phrase" ->
          '"' + words.getFirst() + ' ' + words.get(Math.min(1, words.size() - 1)) + '"';
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private String word(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
