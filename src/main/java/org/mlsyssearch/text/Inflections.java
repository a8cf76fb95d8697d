package org.mlsyssearch.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The stems of a word whose ending is still being typed: {@code checkpointi} as checkpointing. */
public final class Inflections {

  private static final int SHORTEST = 3;

  private static final List<String> ENDINGS =
      List.of("ing", "ings", "ed", "er", "ers", "es", "ies", "ied", "ation", "ations", "able");

  private Inflections() {}

  /**
   * The stems of the words that a beginning may become by no more than the rest of an ending, each
   * once.
   *
   * @param beginning folded
   * @param isWord tells what is a word
   */
  public static List<String> stems(String beginning, Predicate<String> isWord) {
    Set<String> stems = new TreeSet<>();
    for (String ending : ENDINGS) {
      for (int typed = 1; typed < ending.length(); typed++) {
        String word = beginning + ending.substring(typed);
        if (beginning.length() - typed >= SHORTEST
            && beginning.endsWith(ending.substring(0, typed))
            && isWord.test(word)) {
          stems.add(Stem.of(word));
        }
      }
    }
    return List.copyOf(stems);
  }
}
