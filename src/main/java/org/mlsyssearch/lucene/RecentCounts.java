package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The counts of some large sets of papers that were asked for lately: what people type and narrow
 * finds much the same papers again, so that those alone are counted that differ. Thread-safe.
 */
final class RecentCounts {

  /** How many sets are kept. */
  private static final int KEPT = 8;

  /**
   * Papers and their counts, neither of which is changed any more.
   *
   * @param cardinality how many papers
   */
  record Counted(FixedBitSet papers, int cardinality, Tally counts) {}

  private volatile List<Counted> recent = List.of();

  /** The set that differs least from some papers, by fewer than a number of them; else null. */
  @Nullable Counted nearest(FixedBitSet papers, int cardinality, int fewerThan) {
    Counted nearest = null;
    long least = fewerThan;
    for (Counted counted : recent) {
      if (Math.abs(counted.cardinality - cardinality) < least) {
        long both = FixedBitSet.intersectionCount(papers, counted.papers);
        long different = cardinality + counted.cardinality - 2 * both;
        if (different < least) {
          least = different;
          nearest = counted;
        }
      }
    }
    return nearest;
  }

  /** Keeps a set in place of the one that came first. */
  synchronized void add(Counted counted) {
    List<Counted> kept = new ArrayList<>(recent);
    kept.addFirst(counted);
    recent = List.copyOf(kept.subList(0, Math.min(KEPT, kept.size())));
  }
}
