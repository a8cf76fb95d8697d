package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.Set;

/** The names of months, whole and cut short, for tests and as parts of regular expressions. */
public final class Months {

  private static final Set<String> NAMES = WordList.words("months");

  /** A month in English, in whatever case. */
  public static final String ENGLISH = WordList.anyOf("months", "english");

  /** A month in any language, in whatever case. */
  public static final String NAME = WordList.anyOf("months");

  /** A month in any language or two, or a season. */
  public static final String SPAN =
      "(?i:"
          + NAME
          + "\\.?(?:\\s?[/\u2013-]\\s?"
          + NAME
          + "\\.?)?|Spring|Summer|Autumn|Fall|Winter)";

  private Months() {}

  /** Whether a word is the name of a month in any language. */
  public static boolean isOne(String word) {
    return NAMES.contains(word.toLowerCase(Locale.ROOT));
  }
}
