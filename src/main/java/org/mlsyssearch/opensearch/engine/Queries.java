package org.mlsyssearch.opensearch.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.opensearch.document.Fields;
import org.mlsyssearch.opensearch.document.Spelling;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Filters;
import org.mlsyssearch.search.Selection;
import org.mlsyssearch.search.YearRange;

/**
 * Queries of the cluster that more than one class here makes, in maps and lists as JSON has them.
 */
final class Queries {

  private Queries() {}

  static Map<String, ?> everything() {
    return Map.of("match_all", Map.of());
  }

  static Map<String, ?> term(String field, String value) {
    return Map.of("term", Map.of(field, Map.of("value", Spelling.of(value))));
  }

  static Map<String, ?> terms(String field, Collection<String> values) {
    return Map.of("terms", Map.of(field, values.stream().map(Spelling::of).toList()));
  }

  static Map<String, ?> prefix(String field, String beginning) {
    return Map.of("prefix", Map.of(field, Map.of("value", Spelling.of(beginning))));
  }

  /** What a query matches, each with the same score. */
  static Map<String, ?> constant(Map<String, ?> query, float score) {
    return Map.of("constant_score", Map.of("filter", query, "boost", score));
  }

  /** What any of several queries matches, without a score. */
  static Map<String, ?> any(List<? extends Map<String, ?>> queries) {
    return Map.of("bool", Map.of("should", queries, "minimum_should_match", 1));
  }

  /** The best of several queries. */
  static Map<String, ?> best(List<? extends Map<String, ?>> queries) {
    return Map.of("dis_max", Map.of("queries", queries));
  }

  /** What all of several queries match, without a score; everything where there is none. */
  static Map<String, ?> all(List<? extends Map<String, ?>> queries) {
    return queries.isEmpty() ? everything() : Map.of("bool", Map.of("filter", queries));
  }

  /** Papers of those years. */
  static Map<String, ?> years(YearRange range) {
    return Map.of("range", Map.of(Fields.NEWEST, Map.of("gte", range.from(), "lte", range.to())));
  }

  /** What filters accept, a query for each facet in which something is chosen. */
  static List<Map<String, ?>> filters(Filters filters) {
    List<Map<String, ?>> queries = new ArrayList<>();
    filters.byFacet().forEach((facet, selection) -> queries.add(filter(facet, selection)));
    return queries;
  }

  private static Map<String, ?> filter(Facet facet, Selection selection) {
    List<Map<String, ?>> include =
        selection.include().isEmpty()
            ? List.of()
            : List.of(any(chosen(facet, selection.include())));
    return Map.of(
        "bool", Map.of("filter", include, "must_not", chosen(facet, selection.exclude())));
  }

  private static List<Map<String, ?>> chosen(Facet facet, Collection<String> values) {
    if (facet != Facet.YEAR) {
      return values.isEmpty() ? List.of() : List.of(terms(Fields.facet(facet), values));
    }
    List<Map<String, ?>> years = new ArrayList<>();
    for (String value : values) {
      years.add(
          value.equals(Facet.UNKNOWN)
              ? term(Fields.facet(facet), value)
              : years(YearRange.parse(value)));
    }
    return years;
  }
}
