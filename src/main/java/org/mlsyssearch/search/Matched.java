package org.mlsyssearch.search;

import java.util.Locale;

/** By what a paper was found. */
public enum Matched {
  WORDS,
  MEANING,
  BOTH;

  /** The name in answers. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value of a paper that was found by one of both at least. */
  public static Matched of(boolean byWords, boolean byMeaning) {
    return !byMeaning ? WORDS : byWords ? BOTH : MEANING;
  }
}
