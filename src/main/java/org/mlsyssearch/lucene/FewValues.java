package org.mlsyssearch.lucene;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.lucene.PapersToCount.Signed;

/**
 * The values of a facet that has few: a byte for each that a paper has, and for each value its
 * papers as a set. The values of few papers are counted paper by paper, those of many set by set,
 * 64 papers at once.
 */
final class FewValues implements PaperValues {

  /** So many numbers fit a byte. */
  static final int MOST = 1 << Byte.SIZE;

  /** A paper, and one value of a paper, take as long to count as so many words of a set. */
  private static final int WORDS = 8;

  /** Where fewer papers than one in so many have a value, there are sets alone. */
  private static final int RARE = 16;

  /** Where each paper's numbers begin; null where each paper has one, and where few have any. */
  private final int @Nullable [] starts;

  /** Of each paper; none where few have any. */
  private final byte[] numbers;

  private final boolean isRare;
  private final PaperSet[] sets;
  private final ListedCounts all;

  /** How many words all sets have, or papers where these are listed. */
  private final long sizeOfSets;

  FewValues(int size, int[] starts, int[] numbers) {
    this.isRare = numbers.length < (starts.length - 1) / RARE;
    this.starts = isRare || isOneEach(starts) ? null : starts;
    this.numbers = new byte[isRare ? 0 : numbers.length];
    int[] counts = new int[size];
    for (int number : numbers) {
      counts[number]++;
    }
    for (int i = 0; i < this.numbers.length; i++) {
      this.numbers[i] = (byte) numbers[i];
    }
    this.all = listed(counts);
    this.sets = sets(counts, starts, numbers);
    this.sizeOfSets = Arrays.stream(sets).mapToLong(PaperSet::cost).sum();
  }

  private static boolean isOneEach(int[] starts) {
    for (int paper = 0; paper < starts.length; paper++) {
      if (starts[paper] != paper) {
        return false;
      }
    }
    return true;
  }

  private static PaperSet[] sets(int[] counts, int[] starts, int[] numbers) {
    int[][] papers = new int[counts.length][];
    for (int number = 0; number < counts.length; number++) {
      papers[number] = new int[counts[number]];
    }
    int[] used = new int[counts.length];
    for (int paper = 0; paper + 1 < starts.length; paper++) {
      for (int i = starts[paper]; i < starts[paper + 1]; i++) {
        papers[numbers[i]][used[numbers[i]]++] = paper;
      }
    }
    return Arrays.stream(papers).map(PaperSet::of).toArray(PaperSet[]::new);
  }

  private static ListedCounts listed(int[] counts) {
    int[] numbers = new int[counts.length];
    int[] theirs = new int[counts.length];
    int used = 0;
    for (int number = 0; number < counts.length; number++) {
      if (counts[number] > 0) {
        numbers[used] = number;
        theirs[used++] = counts[number];
      }
    }
    return ListedCounts.first(numbers, theirs, used);
  }

  @Override
  public int[] of(int paper) {
    if (isRare) {
      return IntStream.range(0, sets.length).filter(number -> sets[number].has(paper)).toArray();
    }
    int from = starts == null ? paper : starts[paper];
    int[] own = new int[(starts == null ? paper + 1 : starts[paper + 1]) - from];
    Arrays.setAll(own, i -> Byte.toUnsignedInt(numbers[from + i]));
    return own;
  }

  @Override
  public ListedCounts all() {
    return all;
  }

  @Override
  public ListedCounts count(PapersToCount papers) {
    PapersToCount parts = papers.by(this);
    double costOfParts = 0;
    for (Signed<FixedBitSet> left : parts.left()) {
      costOfParts += cost(left.cardinality());
    }
    if (costOfParts > cost(papers.cardinality())) {
      parts = PapersToCount.all(papers.papers(), papers.cardinality());
    }
    int[] counts = new int[sets.length];
    for (Signed<ValueCounts> counted : parts.counts(this)) {
      ListedCounts theirs = counted.papers().listed();
      for (int i = 0; i < theirs.distinct(); i++) {
        counts[theirs.number(i)] += counted.sign() * theirs.count(i);
      }
    }
    for (Signed<FixedBitSet> left : parts.left()) {
      count(left.papers(), left.cardinality(), left.sign(), counts);
    }
    ListedCounts listed = listed(counts);
    CountedSet keep = papers.keep();
    if (keep != null) {
      keep.keep(this, listed);
    }
    return listed;
  }

  /** About how long it takes to count papers, in words of sets. */
  private double cost(int cardinality) {
    return Math.min(costOneByOne(cardinality), (double) sizeOfSets);
  }

  private double costOneByOne(int cardinality) {
    if (isRare) {
      return Double.POSITIVE_INFINITY;
    }
    double each = starts == null ? 0 : (double) numbers.length / Math.max(1, starts.length - 1);
    return cardinality * (1 + each) * WORDS;
  }

  private void count(FixedBitSet papers, int cardinality, int sign, int[] counts) {
    if (costOneByOne(cardinality) > (double) sizeOfSets) {
      long[] bits = papers.getBits();
      for (int number = 0; number < counts.length; number++) {
        counts[number] += sign * sets[number].countIn(bits);
      }
    } else if (starts == null) {
      countOneEach(papers, sign, counts);
    } else {
      countPapers(papers, starts, sign, counts);
    }
  }

  private void countOneEach(FixedBitSet papers, int sign, int[] counts) {
    PaperBatches batches = new PaperBatches(papers);
    for (int size = batches.next(); size > 0; size = batches.next()) {
      count(batches.papers(), size, sign, counts);
    }
  }

  private void countPapers(FixedBitSet papers, int[] starts, int sign, int[] counts) {
    PaperBatches batches = new PaperBatches(papers);
    for (int size = batches.next(starts, 1); size >= 0; size = batches.next(starts, 1)) {
      count(batches.places(), size, sign, counts);
    }
  }

  private void count(int[] places, int size, int sign, int[] counts) {
    for (int i = 0; i < size; i++) {
      counts[numbers[places[i]] & 0xFF] += sign;
    }
  }
}
