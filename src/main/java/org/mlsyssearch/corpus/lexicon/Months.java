package org.mlsyssearch.corpus.lexicon;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The names of months, whole and cut short, for tests and as parts of regular expressions. */
public final class Months {

  private enum Language {
    ENGLISH,
    OTHER
  }

  private static final Map<String, Language> NAMES = WordList.groups("months", Language.class);

  /** A month in English, in whatever case. */
  public static final String ENGLISH = anyOf(true);

  /** A month in any language, in whatever case. */
  public static final String NAME = anyOf(false);

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
    return NAMES.containsKey(word.toLowerCase(Locale.ROOT));
  }

  private static String anyOf(boolean english) {
    return NAMES.keySet().stream()
        .filter(name -> !english || NAMES.get(name) == Language.ENGLISH)
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
        .collect(Collectors.joining("|", "(?i:", ")"));
  }
}
