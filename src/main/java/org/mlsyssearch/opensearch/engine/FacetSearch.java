package org.mlsyssearch.opensearch.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mlsyssearch.opensearch.document.Fields;
import org.mlsyssearch.query.facets.CountedValues;
import org.mlsyssearch.query.facets.FacetView;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Filters;
import tools.jackson.databind.JsonNode;

/**
 * Counts facets in the same search as the hits: each over the query's papers under all filters but
 * its own (drill-sideways). Filters on facets that are not counted narrow the query; the others
 * narrow the hits and every other facet.
 *
 * <p>All values of a facet are fetched, so that counts are exact however many shards there are; of
 * one that has too many for that, see {@link LargeCounts}.
 */
final class FacetSearch {

  /** All facets' values together must stay below what a cluster hands out at once. */
  static final int MOST_AT_ONCE = 8_000;

  private static final String VALUES = "values";
  private static final String EMPTY = "empty";
  private static final String DISTINCT = "distinct";

  /** Up to so many values a cluster counts different ones almost exactly; no more is possible. */
  private static final int DISTINCT_PRECISION = 40_000;

  private final Snapshot snapshot;
  private final Set<Facet> facets;
  private final Filters filters;
  private final List<Map<String, ?>> narrowing;
  private final Filters sideways;

  FacetSearch(Snapshot snapshot, Set<Facet> facets, Filters filters) {
    this.snapshot = snapshot;
    this.facets = facets;
    this.filters = filters;
    Filters fixed = filters;
    Filters own = filters;
    for (Facet facet : Facet.values()) {
      if (facets.contains(facet)) {
        fixed = fixed.without(facet);
      } else {
        own = own.without(facet);
      }
    }
    this.narrowing = Queries.filters(fixed);
    this.sideways = own;
  }

  /** What narrows hits and every facet. */
  List<Map<String, ?>> narrowing() {
    return narrowing;
  }

  /** What narrows the hits alone; empty if nothing does. */
  List<Map<String, ?>> ofHits() {
    return Queries.filters(sideways);
  }

  /** The counts to ask for. */
  Map<String, ?> json() {
    Map<String, Object> counts = new LinkedHashMap<>();
    for (Facet facet : facets) {
      String field = Fields.facet(facet);
      Map<String, Object> ofPool = new LinkedHashMap<>();
      int size = Math.clamp(snapshot.values(facet), 1, MOST_AT_ONCE);
      ofPool.put(
          VALUES,
          Map.of(
              "terms",
              Map.of(
                  "field", field,
                  "size", size,
                  "shard_size", size,
                  "show_term_doc_count_error", isLarge(facet))));
      ofPool.put(EMPTY, Map.of("missing", Map.of("field", field)));
      if (isLarge(facet)) {
        ofPool.put(
            DISTINCT,
            Map.of(
                "cardinality", Map.of("field", field, "precision_threshold", DISTINCT_PRECISION)));
      }
      counts.put(facet.id(), Map.of("filter", pool(facet), "aggs", ofPool));
    }
    return counts;
  }

  private boolean isLarge(Facet facet) {
    return snapshot.values(facet) > MOST_AT_ONCE;
  }

  private Map<String, ?> pool(Facet facet) {
    return Queries.all(Queries.filters(sideways.without(facet)));
  }

  /**
   * Reads a facet's counts.
   *
   * @param answer to a search with {@link #json}
   * @param query what the papers are that were counted, {@link #narrowing} included
   */
  FacetView view(Facet facet, JsonNode answer, Map<String, ?> query) {
    JsonNode counted = answer.path("aggregations").path(facet.id());
    JsonNode values = counted.path(VALUES);
    int empty = counted.path(EMPTY).path("doc_count").asInt();
    Map<String, String> labels = snapshot.labels(facet);
    CountedValues counts = BucketCounts.of(facet, values.path("buckets"), empty, labels);
    if (isLarge(facet) && values.path("buckets").size() == MOST_AT_ONCE) {
      Map<String, ?> pool = Queries.all(List.of(query, pool(facet)));
      boolean isEveryPaper = counted.path("doc_count").asInt() == snapshot.info().papers();
      int distinct =
          isEveryPaper ? snapshot.values(facet) : counted.path(DISTINCT).path("value").asInt();
      counts = new LargeCounts(counts, values, distinct, pool, snapshot);
    }
    return new FacetView(counts, filters.of(facet));
  }
}
