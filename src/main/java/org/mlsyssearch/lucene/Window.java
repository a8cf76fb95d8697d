package org.mlsyssearch.lucene;

import java.util.Arrays;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;

/** A run of neighbouring papers that are ranked together, one after the other. Not thread-safe. */
final class Window {

  /** How many papers: few enough that their scores stay in the processor's cache. */
  static final int SIZE = 1 << 13;

  static final int WORDS = SIZE / Long.SIZE;

  /** The papers that are to be ranked, from the first of the window on. */
  final long[] wanted = new long[WORDS];

  /** What leaves read their scores into. */
  final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();

  private int from;

  /** The first paper. */
  int from() {
    return from;
  }

  /** Moves to the papers from a word of a set on; false if none of them is in the set. */
  boolean moveTo(int word, long[] papers) {
    int words = Math.min(WORDS, papers.length - word);
    System.arraycopy(papers, word, wanted, 0, words);
    Arrays.fill(wanted, words, WORDS, 0);
    from = word * Long.SIZE;
    return !isEmpty(wanted);
  }

  static boolean isEmpty(long[] bits) {
    for (long word : bits) {
      if (word != 0) {
        return false;
      }
    }
    return true;
  }

  static boolean has(long[] bits, int place) {
    return (bits[place / Long.SIZE] & (1L << place)) != 0;
  }

  /** The first place from one on that is set; {@link #SIZE} if there is none. */
  static int next(long[] bits, int place) {
    int word = place / Long.SIZE;
    if (word >= WORDS) {
      return SIZE;
    }
    long left = bits[word] >>> place;
    if (left != 0) {
      return place + Long.numberOfTrailingZeros(left);
    }
    while (++word < WORDS) {
      if (bits[word] != 0) {
        return word * Long.SIZE + Long.numberOfTrailingZeros(bits[word]);
      }
    }
    return SIZE;
  }
}
