package org.mlsyssearch.opensearch.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.query.facets.CountedValues;
import org.mlsyssearch.search.Facet;
import tools.jackson.databind.JsonNode;

/**
 * A facet's values as the cluster counted them.
 *
 * @param counts of every value with a paper
 * @param labels of values that differ from theirs
 */
record BucketCounts(Facet facet, Map<String, Integer> counts, int empty, Map<String, String> labels)
    implements CountedValues {

  static BucketCounts of(Facet facet, JsonNode buckets, int empty, Map<String, String> labels) {
    Map<String, Integer> counts = new HashMap<>();
    for (JsonNode bucket : buckets) {
      counts.put(bucket.path("key").asString(), bucket.path("doc_count").asInt());
    }
    return new BucketCounts(facet, counts, empty, labels);
  }

  @Override
  public List<Counted> present() {
    return counts.entrySet().stream()
        .map(entry -> new Counted(entry.getKey(), entry.getValue()))
        .toList();
  }

  @Override
  public int count(String value) {
    return counts.getOrDefault(value, 0);
  }

  @Override
  public int distinct() {
    return counts.size();
  }

  @Override
  public String label(String value) {
    return labels.getOrDefault(value, value);
  }

  @Override
  public boolean isKnown(String value) {
    return labels.containsKey(value) || counts.containsKey(value);
  }
}
