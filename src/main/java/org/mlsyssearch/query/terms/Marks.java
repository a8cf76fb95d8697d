package org.mlsyssearch.query.terms;

import org.mlsyssearch.text.Stem;

/**
 * The characters that set stems and first letters apart from words, so that one field can hold all
 * three.
 */
public final class Marks {

  /** First letters up to this many are terms of their own. */
  public static final int LONGEST_EDGE = 2;

  private static final char STEM = '\u0001';
  private static final char EDGE = '\u0002';

  private Marks() {}

  /** The marked stem of a word. */
  public static String stem(String word) {
    return STEM + Stem.of(word);
  }

  /** A stem, marked. */
  public static String marked(String stem) {
    return STEM + stem;
  }

  /** The term of all words that begin with these one or two letters. */
  public static String edge(String letters) {
    return EDGE + letters;
  }

  public static boolean isStem(String term) {
    return term.charAt(0) == STEM;
  }

  /** Whether a term is no word as it stands in a text. */
  public static boolean isMarked(String term) {
    return term.charAt(0) == STEM || term.charAt(0) == EDGE;
  }
}
