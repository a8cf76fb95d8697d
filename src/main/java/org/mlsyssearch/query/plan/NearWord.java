package org.mlsyssearch.query.plan;

import java.util.Arrays;
import java.util.Comparator;

/**
 * A word of the index that is near to one that it lacks.
 *
 * @param edits how many edits away, see {@link org.mlsyssearch.text.EditDistance}
 * @param isName whether it is the name of a system
 * @param papers how many papers have it
 */
public record NearWord(String term, int edits, boolean isName, int papers) {

  /** From so many letters on a word may be two edits away. */
  private static final int LONG_WORD = 9;

  /** How many edits away a word near to this one may be. */
  public static int mostEdits(String word) {
    return word.length() >= LONG_WORD ? 2 : 1;
  }

  /**
   * The nearest first: fewer edits, then the same letters in another order; then names where the
   * word is all that was typed, as a name is typed alone; then words of more papers.
   */
  static Comparator<NearWord> nearestTo(String word, boolean alone) {
    return Comparator.comparingInt(NearWord::edits)
        .thenComparing(near -> !sameLetters(near.term(), word))
        .thenComparing(near -> alone && !near.isName())
        .thenComparing(NearWord::papers, Comparator.reverseOrder())
        .thenComparing(NearWord::term);
  }

  private static boolean sameLetters(String a, String b) {
    char[] of = a.toCharArray();
    char[] other = b.toCharArray();
    Arrays.sort(of);
    Arrays.sort(other);
    return Arrays.equals(of, other);
  }
}
