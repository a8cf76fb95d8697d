package org.mlsyssearch.lucene;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Papers whose values are counted, for each facet that was asked for. The papers are not changed
 * any more; thread-safe.
 */
final class CountedSet {

  private final FixedBitSet papers;
  private final int cardinality;
  private final Map<PaperValues, ValueCounts> counts = new ConcurrentHashMap<>();

  /**
   * @param cardinality how many papers
   */
  CountedSet(FixedBitSet papers, int cardinality) {
    this.papers = papers;
    this.cardinality = cardinality;
  }

  FixedBitSet papers() {
    return papers;
  }

  int cardinality() {
    return cardinality;
  }

  /** The counts of a facet's values; null where these are not counted yet. */
  @Nullable ValueCounts of(PaperValues values) {
    return counts.get(values);
  }

  /** What it takes in memory. */
  long bytes() {
    return (long) papers.getBits().length * Long.BYTES
        + counts.values().stream().mapToLong(ValueCounts::bytes).sum();
  }

  /** Keeps counts, which are not changed any more. */
  void keep(PaperValues values, ValueCounts theirs) {
    counts.put(values, theirs);
  }
}
