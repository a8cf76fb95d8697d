package org.mlsyssearch.lucene;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Counts of the values that have a paper, one after the other. Immutable. */
final class ListedCounts implements ValueCounts {

  static final ListedCounts NONE = new ListedCounts(new int[0], new int[0]);

  private final int[] numbers;
  private final int[] counts;

  /**
   * @param numbers the values' numbers, each once
   * @param counts of those numbers, above 0
   */
  ListedCounts(int[] numbers, int[] counts) {
    this.numbers = numbers;
    this.counts = counts;
  }

  /** The first of two arrays. */
  static ListedCounts first(int[] numbers, int[] counts, int size) {
    return new ListedCounts(Arrays.copyOf(numbers, size), Arrays.copyOf(counts, size));
  }

  /** The number of the i-th value. */
  int number(int i) {
    return numbers[i];
  }

  /** The count of the i-th value. */
  int count(int i) {
    return counts[i];
  }

  @Override
  public int distinct() {
    return numbers.length;
  }

  @Override
  public int bytes() {
    return 2 * numbers.length * Integer.BYTES;
  }

  @Override
  public int of(int number) {
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] == number) {
        return counts[i];
      }
    }
    return 0;
  }

  @Override
  public ListedCounts listed() {
    return this;
  }

  @Override
  public ListedCounts among(int[] some) {
    int[] found = new int[Math.min(some.length, numbers.length)];
    int[] theirs = new int[found.length];
    int used = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (Arrays.binarySearch(some, numbers[i]) >= 0) {
        found[used] = numbers[i];
        theirs[used++] = counts[i];
      }
    }
    return first(found, theirs, used);
  }

  @Override
  public ListedCounts top(int limit) {
    int wanted = Math.min(limit, numbers.length);
    if (wanted == 0) {
      return NONE;
    }
    TopKeys top = new TopKeys(wanted);
    for (int i = 0; i < numbers.length; i++) {
      top.add(counts[i], numbers[i]);
    }
    return top.found();
  }

  @Override
  public int[] firstBy(IntUnaryOperator place, int limit) {
    int wanted = Math.min(limit, numbers.length);
    if (wanted == 0) {
      return new int[0];
    }
    TopKeys top = new TopKeys(wanted);
    for (int number : numbers) {
      top.add(Integer.MAX_VALUE - place.applyAsInt(number), number);
    }
    return top.found().numbers;
  }
}
