package org.mlsyssearch.query.plan;

import java.util.ArrayList;
import java.util.List;

/** The two words that one may be made of: {@code flashattention} as {@code flash attention}. */
public final class Splits {

  private static final int SHORTEST_WORD = 6;
  private static final int SHORTEST_PART = 3;

  private Splits() {}

  /** At each place where a word may be cut. */
  static List<List<String>> of(String word) {
    return of(word, word.length());
  }

  /**
   * Of the words a beginning is completed to, those made of two words of which the second is begun
   * already. The first alone would be found by its own beginning.
   */
  public static List<List<String>> begun(String beginning, List<String> completions) {
    return completions.stream()
        .flatMap(completion -> of(completion, beginning.length() - 1).stream())
        .toList();
  }

  /** What the first of two words may be where the second is begun already. */
  static List<String> firstWords(String beginning) {
    List<String> words = new ArrayList<>();
    for (int end = SHORTEST_PART; end < beginning.length(); end++) {
      words.add(beginning.substring(0, end));
    }
    return words;
  }

  private static List<List<String>> of(String word, int longestFirst) {
    List<List<String>> splits = new ArrayList<>();
    if (word.length() >= SHORTEST_WORD) {
      int last = Math.min(longestFirst, word.length() - SHORTEST_PART);
      for (int i = SHORTEST_PART; i <= last; i++) {
        splits.add(List.of(word.substring(0, i), word.substring(i)));
      }
    }
    return splits;
  }
}
