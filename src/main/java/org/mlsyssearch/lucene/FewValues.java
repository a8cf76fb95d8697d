package org.mlsyssearch.lucene;

import java.util.Arrays;
import org.apache.lucene.util.FixedBitSet;

/**
 * The values of a facet that has few: a byte for each that a paper has, and for each value its
 * papers as a set. The values of few papers are counted paper by paper, those of many set by set,
 * 64 papers at once.
 */
final class FewValues implements PaperValues {

  /** So many numbers fit a byte. */
  static final int MOST = 1 << Byte.SIZE;

  /** One value of a paper takes as long to count as so many words of a set. */
  private static final int WORDS = 8;

  private final int[] starts;
  private final byte[] numbers;
  private final PaperSet[] sets;
  private final ListedCounts all;

  /** How many words all sets have, or papers where these are listed. */
  private final long sizeOfSets;

  FewValues(int size, int[] starts, int[] numbers) {
    this.starts = starts;
    this.numbers = new byte[numbers.length];
    int[] counts = new int[size];
    for (int i = 0; i < numbers.length; i++) {
      this.numbers[i] = (byte) numbers[i];
      counts[numbers[i]]++;
    }
    this.all = listed(counts);
    this.sets = sets(counts, starts, numbers);
    this.sizeOfSets = Arrays.stream(sets).mapToLong(PaperSet::cost).sum();
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
    int[] own = new int[starts[paper + 1] - starts[paper]];
    Arrays.setAll(own, i -> Byte.toUnsignedInt(numbers[starts[paper] + i]));
    return own;
  }

  @Override
  public ListedCounts all() {
    return all;
  }

  @Override
  public ListedCounts count(FixedBitSet papers, int cardinality) {
    int[] counts = new int[sets.length];
    double each = (double) numbers.length / Math.max(1, starts.length - 1);
    if (cardinality * each * WORDS > sizeOfSets) {
      long[] bits = papers.getBits();
      Arrays.setAll(counts, number -> sets[number].countIn(bits));
    } else {
      countPapers(papers, counts);
    }
    return listed(counts);
  }

  private void countPapers(FixedBitSet papers, int[] counts) {
    long[] bits = papers.getBits();
    for (int word = 0; word < bits.length; word++) {
      for (long left = bits[word]; left != 0; left &= left - 1) {
        int paper = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        for (int i = starts[paper]; i < starts[paper + 1]; i++) {
          counts[numbers[i] & 0xFF]++;
        }
      }
    }
  }
}
