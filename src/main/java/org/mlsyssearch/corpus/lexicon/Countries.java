package org.mlsyssearch.corpus.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Countries as proceedings name them, and what stands in their place: states of the USA and Canada,
 * "Virtual Event". The names are those that the JDK knows, with the usual short ones.
 */
final class Countries {

  private static final Set<String> NAMES = names();

  private Countries() {}

  /** Whether a whole text names one. */
  static boolean isOne(String text) {
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
    names.addAll(
        List.of(
            "usa",
            "u.s.a",
            "u.s",
            "uk",
            "u.k",
            "england",
            "scotland",
            "wales",
            "northern ireland",
            "korea",
            "macedonia",
            "yugoslavia",
            "ussr",
            "czechoslovakia",
            "russian federation",
            "republic of korea",
            "south korea",
            "czech republic",
            "the netherlands",
            "russia",
            "taiwan",
            "hong kong",
            "macau",
            "macao",
            "uae",
            "p.r. china",
            "pr china",
            "turkey",
            "vietnam",
            "iran",
            "virtual",
            "virtual event",
            "virtual conference",
            "virtual only",
            "online",
            "online event",
            "california",
            "texas",
            "washington",
            "massachusetts",
            "colorado",
            "utah",
            "oregon",
            "florida",
            "georgia",
            "nevada",
            "hawaii",
            "louisiana",
            "pennsylvania",
            "new york",
            "virginia",
            "arizona",
            "illinois",
            "british columbia",
            "ontario",
            "quebec",
            "qu\u00E9bec",
            "alberta",
            "puerto rico"));
    return Set.copyOf(names);
  }
}
