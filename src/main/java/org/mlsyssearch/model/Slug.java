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
