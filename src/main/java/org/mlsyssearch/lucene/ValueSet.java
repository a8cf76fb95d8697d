package org.mlsyssearch.lucene;

/**
 * The papers of one value: as bits from the word of the first paper to that of the last, or one
 * after the other where they are few. Immutable and thread-safe.
 *
 * @param papers ascending; empty where these are bits
 * @param from the word of a set in which the bits begin
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record ValueSet(int[] papers, int from, long[] bits) {

  private static final int[] NO_PAPERS = {};
  private static final long[] NO_BITS = {};

  /**
   * A set.
   *
   * @param papers ascending
   */
  static ValueSet of(int[] papers) {
    if (papers.length == 0) {
      return new ValueSet(papers, 0, NO_BITS);
    }
    int from = papers[0] / Long.SIZE;
    int words = papers[papers.length - 1] / Long.SIZE + 1 - from;
    if (papers.length < words / 2) {
      return new ValueSet(papers, 0, NO_BITS);
    }
    long[] bits = new long[words];
    for (int paper : papers) {
      bits[paper / Long.SIZE - from] |= 1L << paper;
    }
    return new ValueSet(NO_PAPERS, from, bits);
  }

  /** How many papers or words are looked at to count those of a set. */
  int cost() {
    return papers.length + bits.length;
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
}
