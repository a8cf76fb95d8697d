package org.mlsyssearch.lucene;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/** Some papers that are ranked together, each at a place of its own. Not thread-safe. */
final class Window {

  /** How many papers at most: few enough that their scores stay in the processor's cache. */
  static final int SIZE = 1 << 10;

  static final int WORDS = SIZE / Long.SIZE;

  /** A set of so many times fewer papers is looked through instead. */
  private static final int FEW = 4;

  /** The places that hold a paper. */
  final long[] wanted = new long[WORDS];

  private final int[] papers = new int[SIZE];
  private int size;

  /** How often papers were put here. */
  private int fillings;

  /** How often papers were put here that may come before those of the last time. */
  private int passes;

  /** Begins anew, with papers that may come before those that were here. */
  void restart() {
    passes++;
  }

  /**
   * Takes the first papers of a set out of it; false if it has none.
   *
   * @param from no paper of the set comes before it
   */
  boolean fill(FixedBitSet set, int from) {
    size = 0;
    fillings++;
    for (int paper = set.nextSetBit(from);
        paper < set.length() && size < SIZE;
        paper = paper + 1 < set.length() ? set.nextSetBit(paper + 1) : set.length()) {
      papers[size++] = paper;
    }
    Arrays.fill(wanted, 0);
    for (int word = 0; word * Long.SIZE < size; word++) {
      int left = size - word * Long.SIZE;
      wanted[word] = left >= Long.SIZE ? -1L : (1L << left) - 1;
    }
    return size > 0;
  }

  int fillings() {
    return fillings;
  }

  int passes() {
    return passes;
  }

  /** The paper at a place. */
  int paper(int place) {
    return papers[place];
  }

  /** The last paper. */
  int last() {
    return papers[size - 1];
  }

  /**
   * Tells which papers are in a set.
   *
   * @param among the places that matter
   * @param found where the places are set, and none else; may be the same
   */
  void find(PaperSet set, long[] among, long[] found) {
    long[] places = new long[WORDS];
    if (set.papers().length > 0 && set.papers().length < size / FEW) {
      for (int paper : set.papers()) {
        int place = Arrays.binarySearch(papers, 0, size, paper);
        if (place >= 0 && has(among, place)) {
          places[place / Long.SIZE] |= 1L << place;
        }
      }
    } else {
      for (int place = next(among, 0); place < SIZE; place = next(among, place + 1)) {
        if (set.has(papers[place])) {
          places[place / Long.SIZE] |= 1L << place;
        }
      }
    }
    System.arraycopy(places, 0, found, 0, WORDS);
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
