package org.mlsyssearch.corpus.text;

import java.text.Normalizer;
import java.util.Locale;

/** Titles in the form in which they are shown and the form in which they are compared. */
public final class Titles {

  private Titles() {}

  /** A title as one line: spaces collapsed, no quotes around it, no full stop or comma after it. */
  public static String clean(String text) {
    String title = text.replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", " ").strip();
    title = title.replaceAll("^[\"\u201C\u201D\u00AB]+(.+?)[.,]?[\"\u201C\u201D\u00BB]+$", "$1");
    title = title.replaceAll("[\\s.,;:|\u00B7\u2022\u2013\u2014-]+$", "");
    title = title.replaceAll("^[\\s,;:|\u00B7\u2022\u2013\u2014]+", "");
    title = title.replaceAll(" +([,:;?!])", "$1");
    return title;
  }

  /**
   * The letters and digits of a title in lower case without diacritics: equal for two spellings
   * that differ in case, punctuation, hyphens or spaces alone.
   */
  public static String key(String title) {
    String text = title;
    boolean ascii = true;
    for (int i = 0; i < text.length() && ascii; i++) {
      ascii = text.charAt(i) < 128;
    }
    if (!ascii) {
      text = Normalizer.normalize(text, Normalizer.Form.NFKD);
    }
    text = text.toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '&') {
        key.append("and");
      } else if (c == '+' || c == '#') {
        key.append((char) c);
      } else if (Character.isLetterOrDigit(c)) {
        key.appendCodePoint(c);
      }
    }
    return key.toString();
  }

  /** How many words a text has; a word holds a letter or digit. */
  public static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        inside = false;
      } else if (!inside && Character.isLetterOrDigit(c)) {
        words++;
        inside = true;
      }
      if (isWide(c)) {
        words++; // Two signs of a script without spaces count for about one word.
      }
    }
    return words;
  }

  private static boolean isWide(char c) {
    return c >= 0x3040 && c <= 0x9FFF;
  }
}
