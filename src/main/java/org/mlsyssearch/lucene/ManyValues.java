package org.mlsyssearch.lucene;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;

/**
 * The values of a facet that has many. Each has a place, those of most papers first, so that what
 * is counted often lies together and the most frequent are found at once.
 */
final class ManyValues implements PaperValues {

  /** Among fewer papers than one in so many values, only the values of these are touched. */
  private static final int FEW = 64;

  private final int[] starts;

  /** Of each paper's values. */
  private final int[] places;

  private final ValueOrder order;
  private final Tally all;

  /** Without any count, one for each thread that counts at once. */
  private final Queue<Tally> spare = new ConcurrentLinkedQueue<>();

  ManyValues(int size, int[] starts, int[] numbers) {
    this.starts = starts;
    this.order = ValueOrder.of(size, numbers);
    this.places = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      places[i] = order.place(numbers[i]);
    }
    this.all = new Tally(order, null, any -> {});
    for (int place : places) {
      all.add(place);
    }
  }

  @Override
  public int[] of(int paper) {
    return Arrays.stream(places, starts[paper], starts[paper + 1])
        .map(order::number)
        .sorted()
        .toArray();
  }

  @Override
  public ValueCounts all() {
    return all;
  }

  @Override
  public ValueCounts count(FixedBitSet papers, int cardinality) {
    if (cardinality < order.size() / FEW) {
      return countFew(papers);
    }
    Tally tally = take();
    long[] bits = papers.getBits();
    if (cardinality <= papers.length() / 2) {
      for (int word = 0; word < bits.length; word++) {
        for (long left = bits[word]; left != 0; left &= left - 1) {
          int paper = word * Long.SIZE + Long.numberOfTrailingZeros(left);
          for (int i = starts[paper]; i < starts[paper + 1]; i++) {
            tally.add(places[i]);
          }
        }
      }
    } else {
      subtractOthers(bits, papers.length(), tally);
    }
    return tally;
  }

  /** Counts the papers not given, which are fewer, and subtracts them. */
  private void subtractOthers(long[] bits, int size, Tally tally) {
    tally.copyAll();
    for (int word = 0; word < bits.length; word++) {
      int first = word * Long.SIZE;
      long mask = size - first >= Long.SIZE ? -1L : (1L << (size - first)) - 1;
      for (long left = ~bits[word] & mask; left != 0; left &= left - 1) {
        int paper = first + Long.numberOfTrailingZeros(left);
        for (int i = starts[paper]; i < starts[paper + 1]; i++) {
          tally.subtract(places[i]);
        }
      }
    }
  }

  /** Counts the papers given, touching no value that they do not have. */
  private ListedCounts countFew(FixedBitSet papers) {
    Tally tally = take();
    int[] touched = new int[64];
    int used = 0;
    long[] bits = papers.getBits();
    for (int word = 0; word < bits.length; word++) {
      for (long left = bits[word]; left != 0; left &= left - 1) {
        int paper = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        for (int i = starts[paper]; i < starts[paper + 1]; i++) {
          touched = used < touched.length ? touched : ArrayUtil.grow(touched, used + 1);
          touched[used++] = places[i];
          tally.add(places[i]);
        }
      }
    }
    int distinct = 0;
    int[] counts = new int[used];
    for (int i = 0; i < used; i++) {
      int count = tally.takeOut(touched[i]);
      if (count > 0) {
        counts[distinct] = count;
        touched[distinct++] = order.number(touched[i]);
      }
    }
    spare.add(tally);
    return ListedCounts.first(touched, counts, distinct);
  }

  private Tally take() {
    Tally tally = spare.poll();
    return tally == null ? new Tally(order, all, this::giveBack) : tally;
  }

  private void giveBack(Tally tally) {
    tally.clear();
    spare.add(tally);
  }
}
