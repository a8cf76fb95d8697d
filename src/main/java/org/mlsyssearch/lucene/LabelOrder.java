package org.mlsyssearch.lucene;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The order of a facet's values by what people read for them, worked out once, so that values of as
 * many papers are put in order without a look at their labels. Immutable and thread-safe.
 */
final class LabelOrder {

  private final int[] places;
  private final int[] numbers;

  private LabelOrder(int[] places, int[] numbers) {
    this.places = places;
    this.numbers = numbers;
  }

  /** The order of a column's values by their labels, then by themselves. */
  static LabelOrder of(Column column) {
    Comparator<Integer> byLabel = Comparator.comparing(one -> column.label(column.value(one)));
    int[] numbers =
        IntStream.range(0, column.size())
            .boxed()
            .sorted(byLabel.thenComparing(column::value))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] places = new int[numbers.length];
    for (int place = 0; place < numbers.length; place++) {
      places[numbers[place]] = place;
    }
    return new LabelOrder(places, numbers);
  }

  /** The values of most papers, the most first. */
  ListedCounts top(ListedCounts counts, int limit) {
    int wanted = Math.min(limit, counts.distinct());
    if (wanted == 0) {
      return ListedCounts.NONE;
    }
    TopKeys top = new TopKeys(wanted);
    for (int i = 0; i < counts.distinct(); i++) {
      top.add(counts.count(i), places[counts.number(i)]);
    }
    ListedCounts found = top.found();
    int[] values = new int[found.distinct()];
    int[] theirs = new int[found.distinct()];
    Arrays.setAll(values, i -> numbers[found.number(i)]);
    Arrays.setAll(theirs, found::count);
    return new ListedCounts(values, theirs);
  }
}
