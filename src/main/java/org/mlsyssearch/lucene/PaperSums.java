package org.mlsyssearch.lucene;

import java.util.Arrays;

/**
 * A sum for each paper, 64 papers added up at once: each binary digit of all sums is a set of
 * papers, to which is added as in writing, digit by digit. Not thread-safe.
 */
final class PaperSums {

  /** So many words of each digit stay in the processor's nearest cache. */
  private static final int BLOCK = 256;

  private final int words;

  /** Where it is added, so that the loops below have one index and run many words at once. */
  private final long[] carry;

  /** Where papers are put that are found to be above a number. */
  private final long[] above;

  private long[][] all = new long[0][];

  /** How many digits there are. */
  private int digits;

  /** No sum is higher. */
  private int reach;

  /**
   * @param words of 64 papers each
   */
  PaperSums(int words) {
    this.words = words;
    this.carry = new long[words];
    this.above = new long[words];
  }

  /** Makes all sums 0. */
  void clear() {
    digits = 0;
    reach = 0;
  }

  /** Makes room for a number up to this one that each paper may get once. */
  void raise(int most) {
    reach = Math.addExact(reach, most);
    int wanted = Integer.SIZE - Integer.numberOfLeadingZeros(reach);
    int made = all.length;
    all = made < wanted ? Arrays.copyOf(all, wanted) : all;
    for (; digits < wanted; digits++) {
      if (digits < made) {
        Arrays.fill(all[digits], 0);
      } else {
        all[digits] = new long[words];
      }
    }
  }

  /** Adds a number for which there is room to one paper. */
  void add(int number, int paper) {
    int word = paper / Long.SIZE;
    long own = 1L << paper;
    long carried = 0;
    for (int digit = 0; carried != 0 || number >> digit != 0; digit++) {
      long added = (number >> digit & 1) == 0 ? 0 : own;
      long before = all[digit][word];
      all[digit][word] = before ^ added ^ carried;
      carried = (before & added) | (carried & (before ^ added));
    }
  }

  /**
   * Adds a number for which there is room to some papers.
   *
   * @param number 1 or more
   * @param papers a set as long as this, or longer
   */
  void add(int number, long[] papers) {
    int low = Integer.numberOfTrailingZeros(number);
    for (int from = 0; from < words; from += BLOCK) {
      int to = Math.min(words, from + BLOCK);
      DigitLoops.addFirst(all[low], papers, carry, from, to);
      for (int digit = low + 1; digit < digits; digit++) {
        if ((number >> digit & 1) == 0) {
          DigitLoops.addCarry(all[digit], carry, from, to);
        } else {
          DigitLoops.addBoth(all[digit], papers, carry, from, to);
        }
      }
    }
  }

  /** Adds the sums of another of as many papers. */
  void add(PaperSums other) {
    raise(other.reach);
    for (int from = 0; from < words; from += BLOCK) {
      int to = Math.min(words, from + BLOCK);
      Arrays.fill(carry, from, to, 0);
      for (int digit = 0; digit < digits; digit++) {
        if (digit < other.digits) {
          DigitLoops.addBoth(all[digit], other.all[digit], carry, from, to);
        } else {
          DigitLoops.addCarry(all[digit], carry, from, to);
        }
      }
    }
  }

  /**
   * Subtracts from the sums of some papers those of another, of which the lowest digits are left
   * out and as many others moved down, but for some of them.
   *
   * @param papers a set as long as this, or longer
   * @param moved how many places each digit moves down
   */
  void subtract(PaperSums other, int moved, long[] papers) {
    for (int from = 0; from < words; from += BLOCK) {
      int to = Math.min(words, from + BLOCK);
      Arrays.fill(carry, from, to, 0);
      for (int digit = 0; digit < digits; digit++) {
        int theirs = digit + moved;
        if (theirs >= 0 && theirs < other.digits) {
          DigitLoops.subtractBoth(all[digit], other.all[theirs], papers, carry, from, to);
        } else {
          DigitLoops.subtractCarry(all[digit], carry, from, to);
        }
      }
    }
  }

  /**
   * Those of some papers whose sums are not less than a number, compared from the highest digit.
   */
  void retainNotLess(int number, long[] papers) {
    if (number > reach) {
      Arrays.fill(papers, 0);
      return;
    }
    long[] equal = carry;
    for (int from = 0; from < words; from += BLOCK) {
      int to = Math.min(words, from + BLOCK);
      Arrays.fill(equal, from, to, -1L);
      Arrays.fill(above, from, to, 0);
      for (int digit = digits - 1; digit >= 0; digit--) {
        if ((number & (1 << digit)) == 0) {
          DigitLoops.greater(all[digit], equal, above, from, to);
        } else {
          DigitLoops.equal(all[digit], equal, from, to);
        }
      }
      for (int i = from; i < to; i++) {
        papers[i] &= above[i] | equal[i];
      }
    }
  }

  /** The highest number that the sums of so many of some papers reach; 0 if they are fewer. */
  int reachedBy(int count, long[] papers) {
    long[] equal = carry;
    System.arraycopy(papers, 0, equal, 0, words);
    Arrays.fill(above, 0);
    int number = 0;
    for (int digit = digits - 1; digit >= 0; digit--) {
      long[] own = all[digit];
      if (DigitLoops.count(above, equal, own) >= count) {
        number |= 1 << digit;
        DigitLoops.equal(own, equal, 0, words);
      } else {
        DigitLoops.greater(own, equal, above, 0, words);
      }
    }
    return number;
  }
}
