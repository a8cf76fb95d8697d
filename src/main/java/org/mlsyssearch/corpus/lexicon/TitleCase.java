package org.mlsyssearch.corpus.lexicon;

/** Tells texts that are written as titles are. */
public final class TitleCase {

  /** Shorter words are small in titles too. */
  private static final int LONG_WORD = 4;

  private TitleCase() {}

  /** Whether most long words of a text hold a capital; a text without long words passes. */
  public static boolean is(String text) {
    int capital = 0;
    int all = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean end =
          i == text.length() || Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '-';
      if (!end) {
        continue;
      }
      if (i - start >= LONG_WORD && Character.isLetter(text.charAt(start))) {
        all++;
        capital += hasCapital(text, start, i) ? 1 : 0;
      }
      start = i + 1;
    }
    return all == 0 || capital * 2 > all;
  }

  private static boolean hasCapital(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isUpperCase(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
