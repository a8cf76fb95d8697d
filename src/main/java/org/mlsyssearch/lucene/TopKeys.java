package org.mlsyssearch.lucene;

import org.apache.lucene.util.LongHeap;

/** The numbers of the highest ranks of all that come by, ties by number. Used once. */
final class TopKeys {

  private final int wanted;

  /** The worst that is kept stands first. */
  private final LongHeap best;

  /**
   * @param wanted how many; at least 1
   */
  TopKeys(int wanted) {
    this.wanted = wanted;
    this.best = new LongHeap(wanted);
  }

  void add(int rank, int number) {
    long key = ((long) rank << Integer.SIZE) | (Integer.MAX_VALUE - number);
    if (best.size() < wanted) {
      best.push(key);
    } else if (key > best.top()) {
      best.updateTop(key);
    }
  }

  /** Whether a number would come too late, and each of a lower rank or a higher number too. */
  boolean isFullBefore(int rank, int number) {
    return best.size() == wanted
        && best.top() > (((long) rank << Integer.SIZE) | (Integer.MAX_VALUE - number));
  }

  /** What was found, the highest rank first; afterwards nothing is left. */
  ListedCounts found() {
    int[] numbers = new int[best.size()];
    int[] ranks = new int[numbers.length];
    for (int i = numbers.length - 1; i >= 0; i--) {
      long key = best.pop();
      numbers[i] = Integer.MAX_VALUE - (int) key;
      ranks[i] = (int) (key >> Integer.SIZE);
    }
    return new ListedCounts(numbers, ranks);
  }
}
