package org.mlsyssearch.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of general English and of the field, with their inflections and in British and American
 * spelling, so that none of them is taken for a misspelling. Words of fewer than five letters are
 * not listed, as they are never corrected; neither is anything with a digit. Immutable, hence safe
 * for use by any number of threads. docs/known-words.md says where the lists come from.
 */
public final class KnownWords {

  /** What no list holds and no correction concerns. */
  private static final int SHORTEST = 5;

  private static final Pattern HYPHEN = Pattern.compile("-");

  private final SortedLines english;
  private final SortedLines field;

  private KnownWords(SortedLines english, SortedLines field) {
    this.english = english;
    this.field = field;
  }

  /** The words that come with the program; read once, when first asked for. */
  public static KnownWords bundled() {
    return Bundled.WORDS;
  }

  /**
   * Whether a word is known. A possessive is known if its word is, and words joined by hyphens are
   * if each of five letters and more is and there is one.
   *
   * @param foldedWord in lower case and without diacritics
   */
  public boolean contains(String foldedWord) {
    List<String> parts =
        HYPHEN
            .splitAsStream(withoutPossessive(foldedWord))
            .filter(part -> part.length() >= SHORTEST)
            .toList();
    return !parts.isEmpty() && parts.stream().allMatch(this::listed);
  }

  private boolean listed(String word) {
    return english.contains(word) || field.contains(word);
  }

  private static String withoutPossessive(String word) {
    int end = word.length();
    if (end > 0 && word.charAt(end - 1) == 's') {
      end--;
    }
    return end > 0 && isApostrophe(word.charAt(end - 1)) ? word.substring(0, end - 1) : word;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’';
  }

  /** Loads the lists when the first caller comes, and once. */
  private static final class Bundled {
    static final KnownWords WORDS =
        new KnownWords(
            SortedLines.read("/words/known-words.txt"), SortedLines.read("/words/field-words.txt"));
  }
}
