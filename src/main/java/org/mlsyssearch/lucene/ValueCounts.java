package org.mlsyssearch.lucene;

import java.util.function.IntUnaryOperator;
import org.apache.lucene.util.LongHeap;

/** How many papers each value of a column has, of those that have any. Immutable. */
final class ValueCounts {

  /** Of values, each once, in no order. */
  private final int[] numbers;

  /** Of those numbers, above 0. */
  private final int[] counts;

  private final IntUnaryOperator of;

  /**
   * @param numbers the values' numbers, each once, in no order
   * @param counts of those numbers, above 0
   * @param of the count of any number
   */
  ValueCounts(int[] numbers, int[] counts, IntUnaryOperator of) {
    this.numbers = numbers;
    this.counts = counts;
    this.of = of;
  }

  /** The number of the i-th value with a paper. */
  int number(int i) {
    return numbers[i];
  }

  /** The count of the i-th value with a paper. */
  int count(int i) {
    return counts[i];
  }

  /** The count of any number. */
  int of(int number) {
    return of.applyAsInt(number);
  }

  /** How many values have a paper. */
  int distinct() {
    return numbers.length;
  }

  /** The numbers of the values with most papers, the most first; ties by number. */
  int[] top(int limit) {
    int wanted = Math.min(limit, numbers.length);
    if (wanted == 0) {
      return new int[0];
    }
    // The worst kept value stands first in the heap: the least count, then the highest number.
    LongHeap best = new LongHeap(wanted);
    for (int i = 0; i < numbers.length; i++) {
      long key = ((long) counts[i] << Integer.SIZE) | (Integer.MAX_VALUE - numbers[i]);
      if (best.size() < wanted) {
        best.push(key);
      } else if (key > best.top()) {
        best.updateTop(key);
      }
    }
    int[] top = new int[wanted];
    for (int i = wanted - 1; i >= 0; i--) {
      top[i] = Integer.MAX_VALUE - (int) best.pop();
    }
    return top;
  }
}
