package org.mlsyssearch.lucene;

import java.util.Arrays;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

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

  /** Leaves out the papers that cannot score more; false if none is left. */
  boolean narrow(ScoreBounds bounds, float score) {
    bounds.narrow(wanted, from / Long.SIZE, score);
    return !isEmpty(wanted);
  }

  /** Lets through some papers of the window; null where they are so many that all may pass. */
  @Nullable Bits filter(long[] papers) {
    int first = from;
    return count(papers) > SIZE / 2
        ? null
        : new Bits() {
          @Override
          public boolean get(int paper) {
            return has(papers, paper - first);
          }

          @Override
          public int length() {
            return first + SIZE;
          }
        };
  }

  static int count(long[] bits) {
    int count = 0;
    for (long word : bits) {
      count += Long.bitCount(word);
    }
    return count;
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
