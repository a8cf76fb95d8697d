package org.mlsyssearch.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Turns a label into the form it has in a URL: lower case letters and digits joined by hyphens.
 *
 * <p>Diacritics are dropped ({@code Müller} becomes {@code muller}), letters of other scripts stay,
 * and a plus or sharp sign stays told apart ({@code C++} becomes {@code c-plus-plus}).
 */
public final class Slug {

  private Slug() {}

  /** The slug of a text; empty if the text has no letter and no digit. */
  public static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return ofAny(text);
      }
    }
    return ofAscii(text);
  }

  /** As {@link #ofAny}, of most texts, which need no tables of Unicode. */
  private static String ofAscii(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'') {
        continue;
      }
      boolean isUpper = c >= 'A' && c <= 'Z';
      boolean isPart = isUpper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      boolean isSign = c == '+' || c == '#';
      if ((isPart ? gap : isSign) && !slug.isEmpty()) {
        slug.append('-');
      }
      if (isPart) {
        slug.append(isUpper ? (char) (c + ('a' - 'A')) : c);
      } else if (isSign) {
        slug.append(c == '+' ? "plus" : "sharp");
      }
      gap = !isPart;
    }
    return slug.toString();
  }

  /** As {@link #of}, of any text. */
  static String ofAny(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace("+", " plus ")
            .replace("#", " sharp ");
    StringBuilder slug = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' || c == '\u2019') {
        continue;
      }
      if (Character.isLetterOrDigit(c)) {
        if (gap && !slug.isEmpty()) {
          slug.append('-');
        }
        slug.appendCodePoint(c);
        gap = false;
      } else {
        gap = true;
      }
    }
    return slug.toString();
  }
}
