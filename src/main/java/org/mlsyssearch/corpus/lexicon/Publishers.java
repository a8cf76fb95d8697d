package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.Set;

/** Tells the names of publishing houses, which stand where the name of a journal may. */
public final class Publishers {

  private static final Set<String> KNOWN = WordList.words("publishers");

  private Publishers() {}

  /** Whether a text is the name of one. */
  public static boolean isOne(String text) {
    String name = Characters.trimmed(text).toLowerCase(Locale.ROOT);
    return KNOWN.contains(name) || KNOWN.contains(name.substring(name.lastIndexOf(' ') + 1));
  }
}
