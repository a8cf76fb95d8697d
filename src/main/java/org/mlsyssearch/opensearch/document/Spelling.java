package org.mlsyssearch.opensearch.document;

/**
 * How terms are spelt in a cluster: as they are, save for what JSON or the analysis of {@link
 * Fields} cannot carry. Documents and queries spell alike.
 */
public final class Spelling {

  private static final char STAND_IN = '\uFFFD';

  private Spelling() {}

  /** A text that JSON can carry: without halves of characters. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaced(text, false);
      }
    }
    return text;
  }

  /** A term of a field with {@link Fields#analysis}: also without what parts terms there. */
  public static String term(String term) {
    for (int i = 0; i < term.length(); i++) {
      char c = term.charAt(i);
      if (parts(c) || Character.isSurrogate(c)) {
        return replaced(term, true);
      }
    }
    return term;
  }

  private static boolean parts(int c) {
    return c == Fields.BESIDE || c == Fields.TIMES || Character.isWhitespace(c);
  }

  private static String replaced(String text, boolean isTerm) {
    StringBuilder spelt = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> isHalf(c) || (isTerm && parts(c)) ? STAND_IN : c)
        .forEach(spelt::appendCodePoint);
    return spelt.toString();
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
