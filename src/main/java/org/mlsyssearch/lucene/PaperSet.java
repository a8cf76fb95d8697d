package org.mlsyssearch.lucene;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.util.FixedBitSet;

/**
 * A set of papers: as bits from the word of the first paper to that of the last, or one after the
 * other where they are few. Immutable and thread-safe.
 *
 * @param papers ascending; empty where these are bits
 * @param from the word of a set in which the bits begin
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record PaperSet(int[] papers, int from, long[] bits) {

  private static final int[] NO_PAPERS = {};
  private static final long[] NO_BITS = {};

  /** Whether so few papers are kept one after the other. */
  static boolean isFew(int count, int size) {
    return count < size / Long.SIZE / 2;
  }

  /**
   * A set.
   *
   * @param papers ascending
   */
  static PaperSet of(int[] papers) {
    if (papers.length == 0) {
      return new PaperSet(papers, 0, NO_BITS);
    }
    int from = papers[0] / Long.SIZE;
    int words = papers[papers.length - 1] / Long.SIZE + 1 - from;
    if (papers.length < words / 2) {
      return new PaperSet(papers, 0, NO_BITS);
    }
    long[] bits = new long[words];
    for (int paper : papers) {
      bits[paper / Long.SIZE - from] |= 1L << paper;
    }
    return new PaperSet(NO_PAPERS, from, bits);
  }

  /** A set of some bits, which is not to be changed any more. */
  static PaperSet of(FixedBitSet papers) {
    int count = papers.cardinality();
    if (!isFew(count, papers.length())) {
      return new PaperSet(NO_PAPERS, 0, papers.getBits());
    }
    int[] few = new int[count];
    int used = 0;
    for (int word = 0; used < count; word++) {
      for (long left = papers.getBits()[word]; left != 0; left &= left - 1) {
        few[used++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
      }
    }
    return of(few);
  }

  /**
   * The papers that are in all of some sets, of which there is one at least.
   *
   * @param size how many papers the index has
   */
  static PaperSet inAll(List<PaperSet> sets, int size) {
    PaperSet smallest = Collections.min(sets, Comparator.comparingInt(PaperSet::cost));
    if (smallest.bits.length == 0) {
      return smallest.those(paper -> isInAll(sets, paper));
    }
    FixedBitSet all = new FixedBitSet(size);
    smallest.addTo(all.getBits());
    for (PaperSet set : sets) {
      set.retainIn(all.getBits());
    }
    return of(all);
  }

  /**
   * Those of these papers that are in any of some sets.
   *
   * @param size how many papers the index has
   */
  PaperSet inAny(List<PaperSet> sets, int size) {
    if (bits.length == 0) {
      return those(paper -> isInAny(sets, paper));
    }
    FixedBitSet any = new FixedBitSet(size);
    sets.forEach(set -> set.addTo(any.getBits()));
    retainIn(any.getBits());
    return of(any);
  }

  // Without iterators, as these are asked for each paper.

  private static boolean isInAll(List<PaperSet> sets, int paper) {
    for (int i = 0; i < sets.size(); i++) {
      if (!sets.get(i).has(paper)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInAny(List<PaperSet> sets, int paper) {
    for (int i = 0; i < sets.size(); i++) {
      if (sets.get(i).has(paper)) {
        return true;
      }
    }
    return false;
  }

  private PaperSet those(IntPredicate wanted) {
    return of(Arrays.stream(papers).filter(wanted).toArray());
  }

  /** Whether another set has the same papers in the same way. */
  boolean isSame(PaperSet other) {
    return from == other.from
        && Arrays.equals(papers, other.papers)
        && Arrays.equals(bits, other.bits);
  }

  /** How many papers or words are looked at to count those of a set. */
  int cost() {
    return papers.length + bits.length;
  }

  /** What it takes in memory. */
  int bytes() {
    return papers.length * Integer.BYTES + bits.length * Long.BYTES;
  }

  /** How many of a set's papers are in this. */
  int countIn(long[] set) {
    int count = 0;
    for (int paper : papers) {
      count += (int) ((set[paper / Long.SIZE] >>> paper) & 1);
    }
    for (int word = 0; word < bits.length; word++) {
      count += Long.bitCount(bits[word] & set[from + word]);
    }
    return count;
  }

  /** Adds the papers to a set. */
  void addTo(long[] set) {
    for (int paper : papers) {
      set[paper / Long.SIZE] |= 1L << paper;
    }
    if (from == 0) {
      // With one index for both, many words are added at once.
      for (int word = 0; word < bits.length; word++) {
        set[word] |= bits[word];
      }
    } else {
      for (int word = 0; word < bits.length; word++) {
        set[from + word] |= bits[word];
      }
    }
  }

  /** Takes all other papers out of a set. */
  void retainIn(long[] set) {
    if (bits.length == 0) {
      int[] both = Arrays.stream(papers).filter(any -> isIn(set, any)).toArray();
      Arrays.fill(set, 0);
      for (int paper : both) {
        set[paper / Long.SIZE] |= 1L << paper;
      }
      return;
    }
    Arrays.fill(set, 0, from, 0);
    for (int word = 0; word < bits.length; word++) {
      set[from + word] &= bits[word];
    }
    Arrays.fill(set, from + bits.length, set.length, 0);
  }

  private static boolean isIn(long[] set, int paper) {
    return (set[paper / Long.SIZE] & (1L << paper)) != 0;
  }

  /** The same as a set of an index of that size, which is not to be changed. */
  FixedBitSet toSet(int size) {
    if (from == 0 && bits.length == FixedBitSet.bits2words(size)) {
      return new FixedBitSet(bits, size);
    }
    FixedBitSet set = new FixedBitSet(size);
    addTo(set.getBits());
    return set;
  }

  boolean has(int paper) {
    int word = paper / Long.SIZE - from;
    return bits.length > 0
        ? word >= 0 && word < bits.length && (bits[word] & (1L << paper)) != 0
        : Arrays.binarySearch(papers, paper) >= 0;
  }
}
