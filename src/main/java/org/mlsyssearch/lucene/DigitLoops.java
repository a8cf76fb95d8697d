package org.mlsyssearch.lucene;

/**
 * The loops of {@link PaperSums} over the words of one digit from one word to before another: each
 * has one index for all its arrays, so that the processor takes many words at once.
 */
final class DigitLoops {

  private DigitLoops() {}

  /** Adds, and begins to carry. */
  static void addFirst(long[] digit, long[] added, long[] carry, int from, int to) {
    for (int i = from; i < to; i++) {
      long before = digit[i];
      long own = added[i];
      digit[i] = before ^ own;
      carry[i] = before & own;
    }
  }

  /** Adds what is carried alone. */
  static void addCarry(long[] digit, long[] carry, int from, int to) {
    for (int i = from; i < to; i++) {
      long before = digit[i];
      long carried = carry[i];
      digit[i] = before ^ carried;
      carry[i] = before & carried;
    }
  }

  /** Adds what is carried too. */
  static void addBoth(long[] digit, long[] added, long[] carry, int from, int to) {
    for (int i = from; i < to; i++) {
      long before = digit[i];
      long own = added[i];
      long carried = carry[i];
      digit[i] = before ^ own ^ carried;
      carry[i] = (before & own) | (carried & (before ^ own));
    }
  }

  /** Subtracts from some papers, and what is carried. */
  static void subtractBoth(
      long[] digit, long[] other, long[] papers, long[] carry, int from, int to) {
    for (int i = from; i < to; i++) {
      long before = digit[i];
      long own = other[i] & papers[i];
      long carried = carry[i];
      digit[i] = before ^ own ^ carried;
      carry[i] = (own & carried) | (~before & (own | carried));
    }
  }

  /** Subtracts what is carried alone. */
  static void subtractCarry(long[] digit, long[] carry, int from, int to) {
    for (int i = from; i < to; i++) {
      long before = digit[i];
      long carried = carry[i];
      digit[i] = before ^ carried;
      carry[i] = ~before & carried;
    }
  }

  /** Of the papers that are equal so far, those that have the digit are greater. */
  static void greater(long[] digit, long[] equal, long[] found, int from, int to) {
    for (int i = from; i < to; i++) {
      long own = digit[i];
      long before = equal[i];
      found[i] |= before & own;
      equal[i] = before & ~own;
    }
  }

  /** Of the papers that are equal so far, those that have the digit stay so. */
  static void equal(long[] digit, long[] equal, int from, int to) {
    for (int i = from; i < to; i++) {
      equal[i] &= digit[i];
    }
  }

  /** How many papers are above or have the digit too. */
  static int count(long[] above, long[] equal, long[] own) {
    int count = 0;
    for (int word = 0; word < above.length; word++) {
      count += Long.bitCount(above[word] | (equal[word] & own[word]));
    }
    return count;
  }
}
