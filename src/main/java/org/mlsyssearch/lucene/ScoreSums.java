package org.mlsyssearch.lucene;

import java.util.Arrays;

/** Sums of scores in a window, and of how many parts each is. Not thread-safe. */
final class ScoreSums {

  /** Takes a paper of the window. */
  @FunctionalInterface
  interface Sink {
    void accept(int place, float score);
  }

  private final long[] bits = new long[Window.WORDS];
  private final double[] sums = new double[Window.SIZE];
  private final int[] counts = new int[Window.SIZE];

  void clear() {
    Arrays.fill(bits, 0);
  }

  /** Adds a part's scores of those of some papers that it matches. */
  void add(WindowNode part, long[] among) {
    for (int word = 0; word < Window.WORDS; word++) {
      long left = part.bits[word] & among[word];
      long before = bits[word];
      bits[word] |= left;
      while (left != 0) {
        int bit = Long.numberOfTrailingZeros(left);
        int i = word * Long.SIZE + bit;
        boolean isNew = (before & (1L << bit)) == 0;
        sums[i] = isNew ? part.scores[i] : sums[i] + part.scores[i];
        counts[i] = isNew ? 1 : counts[i] + 1;
        left &= left - 1;
      }
    }
  }

  /** The sum of a paper; 0 where nothing was added. */
  float of(int place) {
    return Window.has(bits, place) ? (float) sums[place] : 0f;
  }

  /** Hands over the papers of at least so many parts. */
  void forEachOfAtLeast(int count, Sink sink) {
    for (int i = Window.next(bits, 0); i < Window.SIZE; i = Window.next(bits, i + 1)) {
      if (counts[i] >= count) {
        sink.accept(i, (float) sums[i]);
      }
    }
  }
}
