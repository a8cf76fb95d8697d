package org.mlsyssearch.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The stems of a word whose ending is still being typed: {@code checkpointi} as checkpointing. */
public final class Inflections {

  private static final int SHORTEST = 3;

  private static final List<String> ENDINGS =
      List.of("ing", "ings", "ed", "er", "ers", "es", "ies", "ied", "ation", "ations", "able");

  private Inflections() {}

  /**
   * The stems of the words that a beginning may become by no more than the rest of an ending.
   *
   * @param beginning folded
   */
  public static Set<String> stems(String beginning) {
    Set<String> stems = new TreeSet<>();
    for (String ending : ENDINGS) {
      for (int typed = 1; typed < ending.length(); typed++) {
        if (beginning.length() - typed >= SHORTEST
            && beginning.endsWith(ending.substring(0, typed))) {
          stems.add(Stem.of(beginning + ending.substring(typed)));
        }
      }
    }
    return stems;
  }
}
