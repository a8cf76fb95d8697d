package org.mlsyssearch.lucene;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/** How many papers each value of a column has, of those that have any. Immutable. */
final class ValueCounts {

  /** Of values, each once, in no order. */
  private final int[] numbers;

  /** Of those numbers, above 0. */
  private final int[] counts;

  /** The count of each value there is; null where those of few values are known. */
  private final int @Nullable [] each;

  /** The first values by count; empty where these were not sorted out. */
  private final int[] top;

  private ValueCounts(int[] numbers, int[] counts, int @Nullable [] each, int[] top) {
    this.numbers = numbers;
    this.counts = counts;
    this.each = each;
    this.top = top;
  }

  /**
   * Counts.
   *
   * @param numbers the values' numbers, each once, in no order
   * @param counts of those numbers, above 0
   * @param each the count of every number; null to look for those asked for
   */
  static ValueCounts of(int[] numbers, int[] counts, int @Nullable [] each) {
    return new ValueCounts(numbers, counts, each, new int[0]);
  }

  /** The same, with the first values by count sorted out once for all who ask. */
  ValueCounts withTop(int limit) {
    return new ValueCounts(numbers, counts, each, top(limit).numbers);
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
    if (each != null) {
      return each[number];
    }
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == number) {
        return counts[i];
      }
    }
    return 0;
  }

  /**
   * The same of some values alone.
   *
   * @param some ascending
   */
  ValueCounts among(int[] some) {
    int[] ofAll = each;
    int most = Math.min(some.length, numbers.length);
    int[] found = new int[most];
    int[] theirs = new int[most];
    int used = 0;
    if (ofAll != null && some.length < numbers.length) {
      for (int number : some) {
        if (ofAll[number] > 0) {
          found[used] = number;
          theirs[used++] = ofAll[number];
        }
      }
    } else {
      for (int i = 0; i < numbers.length; i++) {
        if (Arrays.binarySearch(some, numbers[i]) >= 0) {
          found[used] = numbers[i];
          theirs[used++] = counts[i];
        }
      }
    }
    return of(Arrays.copyOf(found, used), Arrays.copyOf(theirs, used), each);
  }

  /** Whether a value has a paper. */
  boolean has(int number) {
    for (int one : numbers) {
      if (one == number) {
        return true;
      }
    }
    return false;
  }

  /** How many values have a paper. */
  int distinct() {
    return numbers.length;
  }

  /** The values with most papers, the most first; ties by number. */
  ValueCounts top(int limit) {
    int wanted = Math.min(limit, numbers.length);
    int[] first = new int[wanted];
    int[] theirs = new int[wanted];
    if (each != null && wanted <= top.length) {
      for (int i = 0; i < wanted; i++) {
        first[i] = top[i];
        theirs[i] = each[top[i]];
      }
    } else {
      long[] keys = highest(wanted, i -> key(counts[i], numbers[i]));
      for (int i = 0; i < wanted; i++) {
        first[i] = number(keys[i]);
        theirs[i] = (int) (keys[i] >> Integer.SIZE);
      }
    }
    return of(first, theirs, each);
  }

  /** The numbers of the values that stand first in an order. */
  int[] firstBy(IntUnaryOperator place, int limit) {
    int wanted = Math.min(limit, numbers.length);
    long[] keys =
        highest(wanted, i -> key(Integer.MAX_VALUE - place.applyAsInt(numbers[i]), numbers[i]));
    return Arrays.stream(keys).mapToInt(ValueCounts::number).toArray();
  }

  /** Higher for a higher rank, then for a lower number. */
  private static long key(int rank, int number) {
    return ((long) rank << Integer.SIZE) | (Integer.MAX_VALUE - number);
  }

  private static int number(long key) {
    return Integer.MAX_VALUE - (int) key;
  }

  /** The highest keys, the highest first. */
  private long[] highest(int wanted, IntToLongFunction key) {
    if (wanted == 0) {
      return new long[0];
    }
    // The worst kept value stands first in the heap.
    LongHeap best = new LongHeap(wanted);
    for (int i = 0; i < numbers.length; i++) {
      long own = key.applyAsLong(i);
      if (best.size() < wanted) {
        best.push(own);
      } else if (own > best.top()) {
        best.updateTop(own);
      }
    }
    long[] highest = new long[wanted];
    for (int i = wanted - 1; i >= 0; i--) {
      highest[i] = best.pop();
    }
    return highest;
  }
}
