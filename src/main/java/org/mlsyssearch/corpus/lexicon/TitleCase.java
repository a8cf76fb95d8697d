package org.mlsyssearch.corpus.lexicon;

/** Tells which texts are written as titles are. */
public final class TitleCase {

  /** Shorter words are small in titles too. */
  private static final int LONG_WORD = 4;

  private TitleCase() {}

  /** Whether most long words of a text hold a capital; a text without long words passes. */
  public static boolean is(String text) {
    return is(text, 0, text.length());
  }

  /** The same of a stretch. */
  public static boolean is(String text, int from, int to) {
    boolean none = true;
    int more = 0;
    boolean capital = false;
    for (int start = from, at = from; at <= to; at++) {
      char c = at == to ? ' ' : text.charAt(at);
      if (c >= 'a' && c <= 'z') {
        continue;
      }
      if (c != '-' && !Character.isWhitespace(c)) {
        capital |= Character.isUpperCase(c);
        continue;
      }
      if (at - start >= LONG_WORD && Character.isLetter(text.charAt(start))) {
        none = false;
        more += capital ? 1 : -1;
      }
      start = at + 1;
      capital = false;
    }
    return none || more > 0;
  }
}
