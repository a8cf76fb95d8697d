package org.mlsyssearch.corpus.lexicon;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The small words of persons' names: "van", "de la", "jr". */
public final class Particles {

  private enum Place {
    BEFORE,
    BEHIND
  }

  private static final Map<String, Place> PLACES = WordList.groups("particles", Place.class);

  /** One that stands before a surname, in whatever case, as a part of a regular expression. */
  public static final String BEFORE_SURNAMES =
      PLACES.keySet().stream()
          .filter(word -> PLACES.get(word) == Place.BEFORE)
          .sorted()
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(?i:", ")"));

  private Particles() {}

  /** Whether a word in lower case is one. */
  static boolean isOne(String word) {
    return PLACES.containsKey(word);
  }
}
