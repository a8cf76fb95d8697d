package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.lexicon.Titles;

/** How many words each stretch of a text has, as {@link Titles#words} counts them. Immutable. */
final class WordCounts {

  private final String text;

  /** How many words begin before each position. */
  private final int[] before;

  WordCounts(String text) {
    this.text = text;
    this.before = new int[text.length() + 1];
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean begins = !inside && Character.isLetterOrDigit(c);
      inside = (inside || begins) && !Character.isWhitespace(c);
      before[i + 1] = before[i] + (begins ? 1 : 0) + (Titles.isWide(c) ? 1 : 0);
    }
  }

  int between(int start, int end) {
    int words = before[end] - before[start];
    // What is left of a word that begins before the stretch is a word of it.
    int begin = start;
    while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) {
      begin--;
    }
    return words + (begin < start && begins(begin, start) && begins(start, end) ? 1 : 0);
  }

  /** Whether a letter or digit stands before the next blank. */
  private boolean begins(int start, int end) {
    for (int i = start; i < end && !Character.isWhitespace(text.charAt(i)); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
