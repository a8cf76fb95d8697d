package org.mlsyssearch.search;

import java.util.Locale;

/** By what papers are found. */
public enum Match {
  /** By the words, and by meaning where the query and the index allow it. */
  AUTO,
  /** By the words alone. */
  WORDS,
  /** By meaning alone, nearest first; by the words where there is nothing to go by. */
  MEANING;

  /** The name in URLs. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
