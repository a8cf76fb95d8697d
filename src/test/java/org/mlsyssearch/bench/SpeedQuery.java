package org.mlsyssearch.bench;

import java.util.List;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Filters;

/**
 * One request that is measured; a line of a query file.
 *
 * @param text what is typed
 * @param within for values of a facet the search whose papers are counted; else empty
 * @param chosen a venue, a range of years and a topic where values are chosen; else empty
 */
record SpeedQuery(SpeedKind kind, String text, String within, List<String> chosen) {

  private static final List<Facet> FACETS = List.of(Facet.YEAR, Facet.VENUE, Facet.TOPIC);

  SpeedQuery(SpeedKind kind, String text) {
    this(kind, text, "", List.of());
  }

  Filters filters() {
    Filters filters = Filters.NONE;
    for (int i = 0; i < chosen.size(); i++) {
      filters = filters.including(FACETS.get(i), chosen.get(i));
    }
    return filters;
  }

  /** The query as a line. */
  String line() {
    return kind + "\t" + text + "\t" + within + "\t" + String.join(" ", chosen);
  }

  /** The query of a line. */
  static SpeedQuery of(String line) {
    String[] parts = line.split("\t", -1);
    return new SpeedQuery(
        SpeedKind.valueOf(parts[0]),
        parts[1],
        parts[2],
        parts[3].isEmpty() ? List.of() : List.of(parts[3].split(" ", -1)));
  }
}
