package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.lucene.PapersToCount.Signed;

/**
 * Large sets of papers whose values are counted: all papers, those of frequent terms, which are
 * counted before anybody asks, and some that were asked for lately. What people type and narrow
 * finds much the same papers, or some of these together, so that those alone are counted that
 * differ. Thread-safe.
 */
final class CountedSets {

  /** A set of more than one paper in so many is large. */
  private static final int LARGE = 32;

  /** How many of the sets that were asked for lately are kept. */
  private static final int KEPT = 8;

  /** What is left of a set is taken apart again so often at most. */
  private static final int DEPTH = 3;

  /** To add up the counts of a set takes as long as to count one paper in so many. */
  private static final int COST = 128;

  private final int size;
  private volatile List<CountedSet> frequent;
  private volatile List<CountedSet> recent = List.of();

  /**
   * @param all counted
   */
  CountedSets(CountedSet all) {
    this.size = all.papers().length();
    this.frequent = List.of(all);
  }

  /** Keeps a set that is counted, as long as there is this. */
  synchronized void add(CountedSet counted) {
    List<CountedSet> more = new ArrayList<>(frequent);
    more.add(counted);
    frequent = List.copyOf(more);
  }

  /** Whether a set is another one that is kept for good, or nearly so. */
  boolean isNear(FixedBitSet papers, int cardinality) {
    return frequent.stream()
        .anyMatch(counted -> different(counted, papers, cardinality) < size / LARGE);
  }

  /** How many papers are in one of two sets alone. */
  private static int different(CountedSet counted, FixedBitSet papers, int cardinality) {
    int both = (int) FixedBitSet.intersectionCount(papers, counted.papers());
    return cardinality + counted.cardinality() - 2 * both;
  }

  /** How to count some papers, which are not changed any more. */
  PapersToCount of(FixedBitSet papers, int cardinality) {
    if (cardinality <= size / LARGE) {
      return PapersToCount.all(papers, cardinality);
    }
    PapersToCount parts =
        new PapersToCount(papers, cardinality, null, new ArrayList<>(), new ArrayList<>());
    takeApart(new Signed<>(papers, cardinality, 1), DEPTH, parts);
    return parts.sets().isEmpty() ? PapersToCount.all(keep(papers, cardinality)) : parts;
  }

  private void takeApart(Signed<FixedBitSet> set, int depth, PapersToCount parts) {
    CountedSet near = depth == 0 ? null : nearest(set.papers(), set.cardinality());
    if (near == null) {
      parts.left().add(set);
      return;
    }
    parts.sets().add(new Signed<>(near, near.cardinality(), set.sign()));
    takeApart(without(set.papers(), near.papers(), set.sign()), depth - 1, parts);
    takeApart(without(near.papers(), set.papers(), -set.sign()), depth - 1, parts);
  }

  private static Signed<FixedBitSet> without(FixedBitSet some, FixedBitSet others, int sign) {
    FixedBitSet left = some.clone();
    left.andNot(others);
    return new Signed<>(left, left.cardinality(), sign);
  }

  /** The set from which some papers differ least, by fewer than half of them; else null. */
  private @Nullable CountedSet nearest(FixedBitSet papers, int cardinality) {
    if (cardinality <= size / LARGE) {
      return null;
    }
    CountedSet nearest = null;
    int least = cardinality / 2 - size / COST;
    for (List<CountedSet> sets : List.of(frequent, recent)) {
      for (CountedSet counted : sets) {
        if (Math.abs(counted.cardinality() - cardinality) < least) {
          int different = different(counted, papers, cardinality);
          if (different < least) {
            least = different;
            nearest = counted;
          }
        }
      }
    }
    return nearest;
  }

  /** Keeps papers that are about to be counted, in place of those that came first. */
  private synchronized CountedSet keep(FixedBitSet papers, int cardinality) {
    CountedSet counted = new CountedSet(papers, cardinality);
    List<CountedSet> kept = new ArrayList<>(recent);
    kept.addFirst(counted);
    recent = List.copyOf(kept.subList(0, Math.min(KEPT, kept.size())));
    return counted;
  }
}
