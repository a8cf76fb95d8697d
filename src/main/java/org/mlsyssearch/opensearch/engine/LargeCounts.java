package org.mlsyssearch.opensearch.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.opensearch.document.Fields;
import org.mlsyssearch.query.facets.CountedValues;
import org.mlsyssearch.search.Facet;
import tools.jackson.databind.JsonNode;

/**
 * A facet with more values than a cluster hands out at once. What each shard has most of is known;
 * values that may be among the first by that are counted again by name, so that their counts are
 * exact (the second phase of Cao and Wang's TPUT, 2004). Only {@link #distinct} is an estimate.
 * Where all values are wanted they are fetched in parts.
 */
final class LargeCounts implements CountedValues {

  private static final int PART = 10_000;
  private static final String VALUES = "values";

  private static final Comparator<Counted> BY_COUNT =
      Comparator.comparingInt(Counted::papers).reversed();

  /** A value with the papers that are known to have it, and how many more may. */
  private record Known(String value, int papers, int error) {}

  private final CountedValues first;
  private final List<Known> known = new ArrayList<>();
  private final int mostUnseen;
  private final int distinct;
  private final Map<String, ?> pool;
  private final Snapshot snapshot;

  /**
   * @param first the values in the answer
   * @param values the same with how wrong they may be
   * @param pool what the papers are that are counted
   */
  LargeCounts(
      CountedValues first, JsonNode values, int distinct, Map<String, ?> pool, Snapshot snapshot) {
    this.first = first;
    this.mostUnseen = values.path("doc_count_error_upper_bound").asInt();
    this.distinct = distinct;
    this.pool = pool;
    this.snapshot = snapshot;
    for (JsonNode bucket : values.path("buckets")) {
      known.add(
          new Known(
              bucket.path("key").asString(),
              bucket.path("doc_count").asInt(),
              bucket.path("doc_count_error_upper_bound").asInt()));
    }
  }

  @Override
  public @Nullable List<Counted> top(int limit) throws IOException {
    if (limit == 0) {
      return List.of();
    }
    if (limit > known.size()) {
      return null;
    }
    int least = known.get(limit - 1).papers();
    if (mostUnseen >= least || !snapshot.labels(facet()).isEmpty()) {
      return null;
    }
    List<Known> candidates =
        known.stream().filter(one -> one.papers() + one.error() >= least).toList();
    Map<String, Integer> exact =
        candidates.stream().allMatch(one -> one.error() == 0)
            ? Map.of()
            : exact(candidates.stream().map(Known::value).toList());
    return candidates.stream()
        .map(one -> new Counted(one.value(), exact.getOrDefault(one.value(), one.papers())))
        .sorted(BY_COUNT.thenComparing(Counted::value))
        .limit(limit)
        .toList();
  }

  private Map<String, Integer> exact(List<String> values) throws IOException {
    Map<String, ?> terms =
        Map.of(
            "field", Fields.facet(facet()),
            "include", values,
            "size", values.size(),
            "shard_size", values.size());
    Map<String, Integer> exact = new HashMap<>();
    for (JsonNode bucket : ask(Map.of("terms", terms)).path("buckets")) {
      exact.put(bucket.path("key").asString(), bucket.path("doc_count").asInt());
    }
    return exact;
  }

  private JsonNode ask(Map<String, ?> counts) throws IOException {
    return snapshot
        .ask(
            snapshot.papers(
                Map.of(
                    "query",
                    pool,
                    "size",
                    0,
                    "track_total_hits",
                    false,
                    "aggs",
                    Map.of(VALUES, counts))))
        .path("aggregations")
        .path(VALUES);
  }

  @Override
  public List<Counted> present() throws IOException {
    List<Counted> present = new ArrayList<>();
    Map<String, Object> composite = new LinkedHashMap<>();
    composite.put("size", PART);
    composite.put(
        "sources",
        List.of(Map.of(VALUES, Map.of("terms", Map.of("field", Fields.facet(facet()))))));
    JsonNode part;
    do {
      part = ask(Map.of("composite", composite));
      for (JsonNode bucket : part.path("buckets")) {
        present.add(
            new Counted(
                bucket.path("key").path(VALUES).asString(), bucket.path("doc_count").asInt()));
      }
      composite.put("after", Map.of(VALUES, part.at("/after_key/" + VALUES).asString("")));
    } while (part.path("buckets").size() == PART);
    return present;
  }

  @Override
  public int count(String value) throws IOException {
    return exact(List.of(value)).getOrDefault(value, 0);
  }

  @Override
  public Facet facet() {
    return first.facet();
  }

  @Override
  public int distinct() {
    return distinct;
  }

  @Override
  public int empty() {
    return first.empty();
  }

  @Override
  public String label(String value) {
    return first.label(value);
  }

  @Override
  public boolean isKnown(String value) throws IOException {
    return first.isKnown(value) || count(value) > 0;
  }
}
