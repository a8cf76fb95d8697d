package org.mlsyssearch.corpus.lexicon;

import java.util.Set;

/** The small words of persons' names: "van", "de la", "jr". */
public final class Particles {

  private static final Set<String> ALL = WordList.words("particles");

  /** One that stands before a surname, in whatever case, as a part of a regular expression. */
  public static final String BEFORE_SURNAMES = WordList.anyOf("particles", "before");

  private Particles() {}

  /** Whether a word in lower case is one. */
  static boolean isOne(String word) {
    return ALL.contains(word);
  }
}
