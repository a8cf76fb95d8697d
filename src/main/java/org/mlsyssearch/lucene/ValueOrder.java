package org.mlsyssearch.lucene;

import java.util.Arrays;

/** The values of a facet, those of most papers first, ties by number. Immutable, thread-safe. */
final class ValueOrder {

  private final int[] places;
  private final int[] numbers;

  /** How many values, which stand first, have more papers than fit a byte. */
  private final int overByte;

  /** How many values, which stand first, have more than one paper. */
  private final int repeated;

  private ValueOrder(int[] places, int[] numbers, int overByte, int repeated) {
    this.places = places;
    this.numbers = numbers;
    this.overByte = overByte;
    this.repeated = repeated;
  }

  /**
   * Orders values.
   *
   * @param size how many there are
   * @param occurrences the number of a value for each paper that has it
   */
  static ValueOrder of(int size, int[] occurrences) {
    int[] counts = new int[size];
    for (int number : occurrences) {
      counts[number]++;
    }
    long[] keys = new long[size];
    Arrays.setAll(keys, number -> ((long) -counts[number] << Integer.SIZE) | number);
    Arrays.sort(keys);
    int[] places = new int[size];
    int[] numbers = new int[size];
    int overByte = 0;
    int repeated = 0;
    for (int place = 0; place < size; place++) {
      numbers[place] = (int) keys[place];
      places[numbers[place]] = place;
      overByte += counts[numbers[place]] > 0xFF ? 1 : 0;
      repeated += counts[numbers[place]] > 1 ? 1 : 0;
    }
    return new ValueOrder(places, numbers, overByte, repeated);
  }

  int size() {
    return numbers.length;
  }

  int overByte() {
    return overByte;
  }

  int repeated() {
    return repeated;
  }

  /** The place of a number. */
  int place(int number) {
    return places[number];
  }

  /** All numbers by their places; not to be changed. */
  int[] numbers() {
    return numbers;
  }

  /** The number at a place. */
  int number(int place) {
    return numbers[place];
  }
}
