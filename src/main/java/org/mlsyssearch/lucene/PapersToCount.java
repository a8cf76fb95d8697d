package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Papers whose values are to be counted, as sets that are counted already and those papers by which
 * they differ: sets and papers are added and subtracted in turn.
 *
 * @param keep where the counts are to be kept; null where they are not
 * @param sets what is counted; where there are none, all papers are left
 * @param left what is counted beside these
 */
record PapersToCount(
    FixedBitSet papers,
    int cardinality,
    @Nullable CountedSet keep,
    List<Signed<CountedSet>> sets,
    List<Signed<FixedBitSet>> left) {

  /**
   * Something that is added or subtracted.
   *
   * @param sign 1 or -1
   * @param cardinality how many papers
   */
  record Signed<T>(T papers, int cardinality, int sign) {}

  /** Papers of which all are to be counted. */
  static PapersToCount all(FixedBitSet papers, int cardinality) {
    return all(papers, cardinality, null);
  }

  /** As {@link #all(FixedBitSet, int)}; the counts are kept. */
  static PapersToCount all(CountedSet kept) {
    return all(kept.papers(), kept.cardinality(), kept);
  }

  private static PapersToCount all(FixedBitSet papers, int cardinality, @Nullable CountedSet keep) {
    return new PapersToCount(
        papers, cardinality, keep, List.of(), List.of(new Signed<>(papers, cardinality, 1)));
  }

  /** The same papers as those alone that are left where the sets are not counted for a facet. */
  PapersToCount by(PaperValues values) {
    return sets.stream().allMatch(set -> set.papers().of(values) != null)
        ? this
        : all(papers, cardinality, keep);
  }

  /** The counts of the sets, each with its sign. */
  List<Signed<ValueCounts>> counts(PaperValues values) {
    List<Signed<ValueCounts>> counts = new ArrayList<>();
    for (Signed<CountedSet> set : sets) {
      ValueCounts theirs = Objects.requireNonNull(set.papers().of(values));
      counts.add(new Signed<>(theirs, set.cardinality(), set.sign()));
    }
    return counts;
  }
}
