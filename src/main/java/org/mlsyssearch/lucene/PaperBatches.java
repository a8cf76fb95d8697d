package org.mlsyssearch.lucene;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * The papers of a set, some hundred at a time, and where their values stand: a loop over these
 * depends on nothing that it reads, so that the processor need not guess how many values the next
 * paper has. Used once.
 */
final class PaperBatches {

  /** How many papers at most. */
  private static final int SIZE = 256;

  /** Most papers have no more values; places are written for so many without asking. */
  private static final int MOST_HAVE = 6;

  /** So many words without papers are passed over at once. */
  private static final int AT_ONCE = 8;

  private final long[] bits;
  private final int from;
  private final int[] papers = new int[SIZE];
  private int[] places = {};
  private int word = -1;
  private long left;

  PaperBatches(FixedBitSet set) {
    this(set.getBits(), 0);
  }

  /**
   * Takes the papers of some words.
   *
   * @param from the word of a set in which the bits begin
   */
  PaperBatches(long[] bits, int from) {
    this.bits = bits;
    this.from = from;
  }

  /** Takes the next papers; tells how many, 0 where there are no more. */
  int next() {
    int size = 0;
    while (size < SIZE) {
      if (left == 0 && !goOn()) {
        return size;
      }
      for (; left != 0 && size < SIZE; left &= left - 1) {
        papers[size++] = (from + word) * Long.SIZE + Long.numberOfTrailingZeros(left);
      }
    }
    return size;
  }

  /** Goes on to the next word that has papers; tells whether there is one. */
  private boolean goOn() {
    int next = word + 1;
    while (next + AT_ONCE <= bits.length && isEmpty(next)) {
      next += AT_ONCE;
    }
    while (next < bits.length && bits[next] == 0) {
      next++;
    }
    word = next;
    left = next < bits.length ? bits[next] : 0;
    return left != 0;
  }

  /** Whether the next words have no papers. */
  private boolean isEmpty(int from) {
    return (bits[from]
            | bits[from + 1]
            | bits[from + 2]
            | bits[from + 3]
            | bits[from + 4]
            | bits[from + 5]
            | bits[from + 6]
            | bits[from + 7])
        == 0;
  }

  /**
   * Takes the next papers; tells how many values they have, negative where there are no more
   * papers.
   *
   * @param bounds where the values of each paper begin, and in the next entry where they end
   * @param step from the entry of one paper to that of the next
   */
  int next(int[] bounds, int step) {
    int size = next();
    if (size == 0) {
      return -1;
    }
    if (places.length < size * 2 * MOST_HAVE) {
      places = new int[size * 2 * MOST_HAVE];
    }
    int used = 0;
    for (int i = 0; i < size; i++) {
      int from = bounds[step * papers[i]];
      int count = bounds[step * papers[i] + 1] - from;
      if (used + Math.max(count, MOST_HAVE) > places.length) {
        places = ArrayUtil.grow(places, used + Math.max(count, MOST_HAVE));
      }
      for (int k = 0; k < MOST_HAVE; k++) {
        places[used + k] = from + k;
      }
      for (int k = MOST_HAVE; k < count; k++) {
        places[used + k] = from + k;
      }
      used += count;
    }
    return used;
  }

  /** The papers taken; others behind them are left over from before. */
  int[] papers() {
    return papers;
  }

  /** Where the values of the papers taken stand; others behind them mean nothing. */
  int[] places() {
    return places;
  }
}
