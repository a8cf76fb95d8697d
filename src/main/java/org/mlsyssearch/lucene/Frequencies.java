package org.mlsyssearch.lucene;

import java.util.Arrays;

/** How often a term stands in each of its papers. Immutable and thread-safe. */
final class Frequencies {

  /** Higher ones are told as this one. */
  static final int HIGHEST = 0xFF;

  /** For so many words of a set it is known how many papers come before them. */
  private static final int BLOCK = 8;

  private final PaperSet papers;
  private final byte[] frequencies;

  /** How many papers come before each block of a set of bits. */
  private final int[] before;

  private Frequencies(PaperSet papers, byte[] frequencies, int[] before) {
    this.papers = papers;
    this.frequencies = frequencies;
    this.before = before;
  }

  /**
   * Keeps frequencies.
   *
   * @param frequencies of the papers in their order, not above {@link #HIGHEST}
   */
  static Frequencies of(PaperSet papers, byte[] frequencies) {
    long[] bits = papers.bits();
    int[] before = new int[(bits.length + BLOCK - 1) / BLOCK];
    int count = 0;
    for (int word = 0; word < bits.length; word++) {
      if (word % BLOCK == 0) {
        before[word / BLOCK] = count;
      }
      count += Long.bitCount(bits[word]);
    }
    return new Frequencies(papers, frequencies, before);
  }

  /** The frequency in a paper that has the term. */
  int of(int paper) {
    return Byte.toUnsignedInt(frequencies[place(paper)]);
  }

  private int place(int paper) {
    long[] bits = papers.bits();
    if (bits.length == 0) {
      return Arrays.binarySearch(papers.papers(), paper);
    }
    int word = paper / Long.SIZE - papers.from();
    int place = before[word / BLOCK];
    for (int i = word / BLOCK * BLOCK; i < word; i++) {
      place += Long.bitCount(bits[i]);
    }
    return place + Long.bitCount(bits[word] & ((1L << paper) - 1));
  }

  /** What it takes in memory. */
  int bytes() {
    return frequencies.length + before.length * Integer.BYTES;
  }
}
