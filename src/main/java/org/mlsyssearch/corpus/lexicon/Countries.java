package org.mlsyssearch.corpus.lexicon;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Countries as proceedings name them, and what stands in their place: states of the USA and Canada,
 * "Virtual Event". The names are those that the JDK knows, with the usual short ones.
 */
public final class Countries {

  private static final Set<String> NAMES = names();

  private Countries() {}

  /** Whether a whole text names one. */
  public static boolean isOne(String text) {
    String name = text.strip();
    name = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    // The states of the USA: "TX", "CA".
    boolean state = name.length() == 2 && name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    return state || NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static Set<String> names() {
    Set<String> names = new HashSet<>();
    for (String code : Locale.getISOCountries()) {
      names.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
    }
    names.addAll(WordList.words("countries"));
    return Set.copyOf(names);
  }
}
