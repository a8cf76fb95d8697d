package org.mlsyssearch.query.terms;

import org.jspecify.annotations.Nullable;
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

  /** Terms of one or two plain letters or digits, made when they are first asked for. */
  private static final @Nullable String[] EDGES = new String[128 * 128];

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

  /** The term of all words that begin as a word does up to an index. */
  static String edge(String word, int end) {
    char first = word.charAt(0);
    char second = end == 2 ? word.charAt(1) : 0;
    if (end > 2 || first >= 128 || second >= 128) {
      return edge(word.substring(0, end));
    }
    // Whichever thread comes first: all make the same.
    String known = EDGES[first * 128 + second];
    if (known == null) {
      known = edge(word.substring(0, end));
      EDGES[first * 128 + second] = known;
    }
    return known;
  }

  public static boolean isStem(String term) {
    return term.charAt(0) == STEM;
  }

  /** Whether a term is of first letters. */
  public static boolean isEdge(String term) {
    return term.charAt(0) == EDGE;
  }

  /** Whether a term is no word as it stands in a text. */
  public static boolean isMarked(String term) {
    return term.charAt(0) == STEM || term.charAt(0) == EDGE;
  }
}
