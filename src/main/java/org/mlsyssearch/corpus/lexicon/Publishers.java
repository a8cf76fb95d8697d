package org.mlsyssearch.corpus.lexicon;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells the names of who publishes, which stand where or behind where the name of a venue may. */
public final class Publishers {

  private enum Group {
    /** What a house's name ends with, and no name by itself. */
    WORD,
    HOUSE,
    SOCIETY,
    BOTH
  }

  private static final Map<String, Group> KNOWN = WordList.groups("publishers", Group.class);

  /** Who publishes proceedings, as a part of a regular expression, in whatever case. */
  public static final String OF_PROCEEDINGS =
      KNOWN.keySet().stream()
          .filter(name -> KNOWN.get(name) == Group.SOCIETY || KNOWN.get(name) == Group.BOTH)
          .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(name -> name))
          .map(name -> name.replace(".", "\\."))
          .collect(Collectors.joining("|", "(?i:", ")"));

  private Publishers() {}

  /** Whether a text is the name of a publishing house; societies share theirs with journals. */
  public static boolean isOne(String text) {
    String name = Characters.trimmed(text).toLowerCase(Locale.ROOT);
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return isHouse(name)
        || (last.length() < name.length() && (isHouse(last) || KNOWN.get(last) == Group.WORD));
  }

  private static boolean isHouse(String name) {
    Group group = KNOWN.get(name);
    return group == Group.HOUSE || group == Group.BOTH;
  }
}
