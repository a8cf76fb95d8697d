package org.mlsyssearch.text;

/**
 * The words of general English and of the field, with their inflections and in British and American
 * spelling, so that none of them is taken for a misspelling. Nothing with a digit is listed.
 * Immutable, hence safe for use by any number of threads. docs/known-words.md says where the lists
 * come from.
 */
public final class KnownWords {

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
   * Whether a word is known.
   *
   * @param foldedWord in lower case, without diacritics and apostrophes
   */
  public boolean contains(String foldedWord) {
    return english.contains(foldedWord) || field.contains(foldedWord);
  }

  /** Loads the lists when the first caller comes, and once. */
  private static final class Bundled {
    static final KnownWords WORDS =
        new KnownWords(
            SortedLines.read("/words/known-words.txt"), SortedLines.read("/words/field-words.txt"));
  }
}
