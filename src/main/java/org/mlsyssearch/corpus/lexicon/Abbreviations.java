package org.mlsyssearch.corpus.lexicon;

import java.util.regex.Pattern;

/**
 * Tells an abbreviation that the words before it spell out, as in "analytical hierarchy process
 * (AHP)", from other short texts in brackets.
 *
 * <p>Each sign of it stands in those words in the same order, its first one at the beginning of a
 * word; at least half of the words that it spans begin with one of its signs. After A. Schwartz and
 * M. Hearst, "A Simple Algorithm for Identifying Abbreviation Definitions in Biomedical Text".
 */
public final class Abbreviations {

  private static final int LONGEST = 14;

  /** So many words more than it has signs may be spelt out by an abbreviation. */
  private static final int MORE_WORDS = 5;

  private static final Pattern FORM =
      Pattern.compile("(?=.*\\p{Lu}.*[\\p{Lu}\\d])[\\p{L}\\d][\\p{L}\\d./-]*[\\p{L}\\d+]");

  private Abbreviations() {}

  /** Whether a text abbreviates the words at the end of another. */
  public static boolean isOf(String text, String before) {
    if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
      return false;
    }
    int at = before.length() - 1;
    int begun = 0;
    int signs = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = Character.toLowerCase(text.charAt(i));
      if (!Character.isLetterOrDigit(c)) {
        continue;
      }
      while (at >= 0
          && (Character.toLowerCase(before.charAt(at)) != c || (i == 0 && !begins(before, at)))) {
        at--;
      }
      if (at < 0) {
        return false;
      }
      begun += begins(before, at) ? 1 : 0;
      signs++;
      at--;
    }
    int words = words(before.substring(at + 1));
    return words <= Math.min(signs + MORE_WORDS, 2 * signs) && begun * 2 >= words;
  }

  private static boolean begins(String text, int at) {
    return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
  }

  private static int words(String text) {
    int words = 0;
    for (int i = 0; i < text.length(); i++) {
      words += Character.isLetterOrDigit(text.charAt(i)) && begins(text, i) ? 1 : 0;
    }
    return words;
  }
}
