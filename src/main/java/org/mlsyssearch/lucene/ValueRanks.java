package org.mlsyssearch.lucene;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The order in which values of a facet are suggested: those of most papers first, then those of
 * shorter labels, then from A to Z. Made once per commit, so that the best of many are found
 * without a look at their labels. Immutable and thread-safe.
 */
final class ValueRanks {

  /** Of each value, the best first. */
  private final int[] ranks;

  private ValueRanks(int[] ranks) {
    this.ranks = ranks;
  }

  static ValueRanks of(Column column) {
    int[] order = IntStream.range(0, column.size()).toArray();
    int[] lengths = new int[order.length];
    int longest = 0;
    int most = 0;
    for (int number : order) {
      lengths[number] = column.label(column.value(number)).length();
      longest = Math.max(longest, lengths[number]);
      most = Math.max(most, column.ofAll().of(number));
    }
    if (!column.isOrderedByLabel()) {
      order =
          IntStream.of(order)
              .boxed()
              .sorted(Comparator.comparing(number -> column.label(column.value(number))))
              .mapToInt(Integer::intValue)
              .toArray();
    }
    order = sorted(order, number -> lengths[number], longest);
    int highest = most;
    order = sorted(order, number -> highest - column.ofAll().of(number), most);
    int[] ranks = new int[order.length];
    for (int rank = 0; rank < order.length; rank++) {
      ranks[order[rank]] = rank;
    }
    return new ValueRanks(ranks);
  }

  /** Numbers by their keys; those of the same key stay in order. */
  private static int[] sorted(int[] numbers, IntUnaryOperator key, int most) {
    int[] next = new int[most + 2];
    for (int number : numbers) {
      next[key.applyAsInt(number) + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] sorted = new int[numbers.length];
    for (int number : numbers) {
      sorted[next[key.applyAsInt(number)]++] = number;
    }
    return sorted;
  }

  /** The first of some values, each once. */
  int[] first(int[] numbers, int from, int to, int limit) {
    int most = Math.min(limit, to - from);
    long[] best = new long[most];
    int used = 0;
    for (int i = from; i < to; i++) {
      long key = (long) ranks[numbers[i]] << Integer.SIZE | numbers[i];
      if (used == most && key >= best[used - 1]) {
        continue;
      }
      int place = Arrays.binarySearch(best, 0, used, key);
      if (place < 0) {
        int at = -place - 1;
        used = Math.min(most, used + 1);
        System.arraycopy(best, at, best, at + 1, used - 1 - at);
        best[at] = key;
      }
    }
    int[] first = new int[used];
    Arrays.setAll(first, i -> (int) best[i]);
    return first;
  }
}
