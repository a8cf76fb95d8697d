package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/**
 * Sums for each paper of what parts of a query add, of which one counts less in longer papers and
 * one does not. Reused from ranking to ranking; not thread-safe.
 */
final class BoundSums {

  /** Numbers for many papers that differ by less than one in so many count as the higher one. */
  private static final int ALIKE = 20;

  /** And those that differ by no more than this. */
  private static final int LITTLE = 1;

  /** Numbers of fewer papers than one in so many words of a set are added one after the other. */
  private static final int LISTED = 8;

  private final PaperSums byLength;
  private final PaperSums sums;

  /** Papers that have their number of the part that is being added. */
  private final long[] done;

  /** Papers that are to get the same numbers. */
  private final long[] pending;

  /** Sets that are used beside the sums. */
  private final List<FixedBitSet> sets = new ArrayList<>();

  private int taken;

  private boolean isPending;
  private int whatever;
  private int inShortest;

  /**
   * @param words of 64 papers each
   */
  BoundSums(int words) {
    this.byLength = new PaperSums(words);
    this.sums = new PaperSums(words);
    this.done = new long[words];
    this.pending = new long[words];
  }

  void clear() {
    byLength.clear();
    sums.clear();
  }

  /** Sums of nothing yet, for who adds up something else meanwhile. */
  PaperSums counts() {
    sums.clear();
    return sums;
  }

  /** Begins a part, of which no paper gets more. */
  void begin(int most) {
    addPending();
    Arrays.fill(done, 0);
    sums.raise(most + 1);
    byLength.raise(most + 1);
  }

  /**
   * Adds numbers to those of some papers that have none of this part yet. What comes later is no
   * more.
   *
   * @param whatever what is added however long a paper is
   * @param inShortest what is added in the shortest papers beside that, and less in others
   */
  void add(PaperSet papers, int whatever, int inShortest) {
    if (papers.bits().length == 0 && papers.papers().length < done.length / LISTED) {
      addEach(papers.papers(), whatever, inShortest);
    } else {
      if (isPending && !isAlike(whatever, inShortest)) {
        addPending();
      }
      if (!isPending) {
        isPending = true;
        this.whatever = whatever;
        this.inShortest = inShortest;
      }
      addMany(papers.papers());
      addMany(papers.bits(), papers.from());
    }
  }

  private void addEach(int[] papers, int whatever, int inShortest) {
    for (int paper : papers) {
      long own = 1L << paper;
      if ((done[paper / Long.SIZE] & own) == 0) {
        done[paper / Long.SIZE] |= own;
        addOne(paper, whatever, inShortest);
      }
    }
  }

  private boolean isAlike(int whatever, int inShortest) {
    int before = this.whatever + this.inShortest;
    int less = before - whatever - inShortest;
    return whatever <= this.whatever && less >= 0 && less <= Math.max(LITTLE, before / ALIKE);
  }

  private void addOne(int paper, int whatever, int inShortest) {
    if (whatever > 0) {
      sums.add(whatever, paper);
    }
    if (inShortest > 0) {
      byLength.add(inShortest, paper);
    }
  }

  private void addMany(int[] papers) {
    for (int paper : papers) {
      long added = (1L << paper) & ~done[paper / Long.SIZE];
      done[paper / Long.SIZE] |= added;
      pending[paper / Long.SIZE] |= added;
    }
  }

  private void addMany(long[] bits, int from) {
    if (from == 0) {
      // With one index for all, many words are added at once.
      for (int i = 0; i < bits.length; i++) {
        long added = bits[i] & ~done[i];
        done[i] |= added;
        pending[i] |= added;
      }
      return;
    }
    for (int i = 0; i < bits.length; i++) {
      long added = bits[i] & ~done[from + i];
      done[from + i] |= added;
      pending[from + i] |= added;
    }
  }

  private void addPending() {
    if (isPending) {
      if (whatever > 0) {
        sums.add(whatever, pending);
      }
      if (inShortest > 0) {
        byLength.add(inShortest, pending);
      }
      Arrays.fill(pending, 0);
      isPending = false;
    }
  }

  /** Adds both sums up. */
  void finish(PaperLengths lengths) {
    addPending();
    sums.add(byLength);
    lengths.subtract(byLength, sums);
  }

  /** Those of some papers whose sums are not less than a number. */
  void retainNotLess(int number, FixedBitSet papers) {
    sums.retainNotLess(number, papers.getBits());
  }

  /** The highest number that the sums of so many of some papers reach; 0 if they are fewer. */
  int reachedBy(int count, FixedBitSet papers) {
    return sums.reachedBy(count, papers.getBits());
  }

  /** A set of some papers that may be changed, until all is given back. */
  FixedBitSet copy(FixedBitSet papers) {
    FixedBitSet copy = take(papers.length());
    System.arraycopy(papers.getBits(), 0, copy.getBits(), 0, papers.getBits().length);
    return copy;
  }

  /** An empty set, until all is given back. */
  FixedBitSet none(int size) {
    FixedBitSet none = take(size);
    none.clear();
    return none;
  }

  private FixedBitSet take(int size) {
    if (taken == sets.size()) {
      sets.add(new FixedBitSet(size));
    }
    return sets.get(taken++);
  }

  /** Takes back all sets. */
  void release() {
    taken = 0;
  }
}
