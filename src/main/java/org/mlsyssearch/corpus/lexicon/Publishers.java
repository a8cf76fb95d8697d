package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.Set;

/** Tells the names of who publishes, which stand where or behind where the name of a venue may. */
public final class Publishers {

  private static final Set<String> HOUSES = WordList.words("publishers", "house", "both");
  private static final Set<String> LAST_WORDS =
      WordList.words("publishers", "word", "house", "both");

  /** Who publishes proceedings, as a part of a regular expression, in whatever case. */
  public static final String OF_PROCEEDINGS = WordList.anyOf("publishers", "society", "both");

  private Publishers() {}

  /** Whether a text is the name of a publishing house; societies share theirs with journals. */
  public static boolean isOne(String text) {
    String name = Characters.trimmed(text).toLowerCase(Locale.ROOT);
    int blank = name.lastIndexOf(' ');
    return !name.equals("in press")
        && (HOUSES.contains(name) || (blank > 0 && LAST_WORDS.contains(name.substring(blank + 1))));
  }
}
