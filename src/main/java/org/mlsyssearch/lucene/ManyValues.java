package org.mlsyssearch.lucene;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.mlsyssearch.lucene.PapersToCount.Signed;

/**
 * The values of a facet that has many. Each has a place, those of most papers first, so that what
 * is counted often lies together and the most frequent are found at once; those of one paper, which
 * stand last, are not counted at all ({@link SingleValues}).
 */
final class ManyValues implements PaperValues {

  /** Among fewer papers than one in so many values, only the values of these are touched. */
  private static final int FEW = 256;

  /** Where each paper's values begin, and where those that no other paper has; then the end. */
  private final int[] bounds;

  /** Of each paper's values, ascending. */
  private final int[] places;

  private final ValueOrder order;
  private final SingleValues singles;
  private final Tally all;

  /** Without any count, one for each thread that counts at once. */
  private final Queue<Tally> spare = new ConcurrentLinkedQueue<>();

  ManyValues(int size, int[] starts, int[] numbers) {
    int papers = starts.length - 1;
    this.order = ValueOrder.of(size, numbers);
    this.places = new int[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      places[i] = order.place(numbers[i]);
    }
    this.bounds = new int[2 * papers + 1];
    int[] ofSingles = new int[size - order.repeated()];
    Arrays.fill(ofSingles, -1);
    for (int paper = 0; paper < papers; paper++) {
      int end = starts[paper + 1];
      Arrays.sort(places, starts[paper], end);
      int first = end;
      while (first > starts[paper] && places[first - 1] >= order.repeated()) {
        ofSingles[places[--first] - order.repeated()] = paper;
      }
      bounds[2 * paper] = starts[paper];
      bounds[2 * paper + 1] = first;
    }
    bounds[2 * papers] = starts[papers];
    this.singles = new SingleValues(ofSingles, papers);
    FixedBitSet every = new FixedBitSet(papers);
    every.set(0, papers);
    this.all = new Tally(order, singles, null, any -> {});
    all.begin(every);
    count(every, 1, all);
  }

  @Override
  public int[] of(int paper) {
    return Arrays.stream(places, bounds[2 * paper], bounds[2 * paper + 2])
        .map(order::number)
        .sorted()
        .toArray();
  }

  @Override
  public ValueCounts all() {
    return all;
  }

  @Override
  public ValueCounts count(PapersToCount papers) {
    if (papers.cardinality() < order.size() / FEW) {
      return countFew(papers.papers());
    }
    Tally tally = take();
    tally.begin(papers.papers());
    PapersToCount parts = papers.by(this);
    for (Signed<ValueCounts> counted : parts.counts(this)) {
      tally.add((Tally) counted.papers(), counted.sign());
    }
    for (Signed<FixedBitSet> left : parts.left()) {
      count(left.papers(), left.sign(), tally);
    }
    CountedSet keep = papers.keep();
    if (keep != null) {
      Tally kept = new Tally(order, singles, all, any -> {});
      kept.add(tally, 1);
      keep.keep(this, kept);
    }
    return tally;
  }

  /** Adds the papers to the counts of their values, or subtracts them. */
  private void count(FixedBitSet papers, int step, Tally tally) {
    if (order.repeated() == 0) {
      return;
    }
    PaperBatches batches = new PaperBatches(papers);
    for (int size = batches.next(bounds, 2); size >= 0; size = batches.next(bounds, 2)) {
      int[] found = batches.places();
      if (step > 0) {
        for (int i = 0; i < size; i++) {
          tally.add(places[found[i]]);
        }
      } else {
        for (int i = 0; i < size; i++) {
          tally.subtract(places[found[i]]);
        }
      }
    }
  }

  /** Counts the papers given, touching no value that they do not have. */
  private ListedCounts countFew(FixedBitSet papers) {
    Tally tally = take();
    int[] touched = new int[64];
    int used = 0;
    PaperBatches batches = new PaperBatches(papers);
    for (int size = batches.next(); size > 0; size = batches.next()) {
      for (int i = 0; i < size; i++) {
        int paper = batches.papers()[i];
        for (int k = bounds[2 * paper]; k < bounds[2 * paper + 2]; k++) {
          touched = used < touched.length ? touched : ArrayUtil.grow(touched, used + 1);
          touched[used++] = places[k];
          if (places[k] < order.repeated()) {
            tally.add(places[k]);
          }
        }
      }
    }
    int distinct = 0;
    int[] counts = new int[used];
    for (int i = 0; i < used; i++) {
      int count = touched[i] < order.repeated() ? tally.takeOut(touched[i]) : 1;
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
    return tally == null ? new Tally(order, singles, all, this::giveBack) : tally;
  }

  private void giveBack(Tally tally) {
    tally.clear();
    spare.add(tally);
  }
}
