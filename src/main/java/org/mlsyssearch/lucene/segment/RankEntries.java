package org.mlsyssearch.lucene.segment;

import java.util.Arrays;

/**
 * Entries of the terms of a few neighbouring ranks, which it puts in the order of the ranks:
 * papers, each with a number. Not thread-safe.
 */
final class RankEntries {

  /** As they came. */
  private int[] ranks = new int[0];

  private int[] unsortedPapers = new int[0];
  private int[] unsortedNumbers = new int[0];

  /** In order. */
  private int[] papers = new int[0];

  private int[] numbers = new int[0];

  /** Where the entries of each rank end. */
  private int[] ends = new int[0];

  private int size;

  /** Forgets all entries, and makes room for some. */
  void clear(int most) {
    size = 0;
    if (ranks.length < most) {
      ranks = new int[most];
    }
    if (unsortedPapers.length < most) {
      unsortedPapers = new int[most];
      unsortedNumbers = new int[most];
    }
  }

  /** Adds an entry of a rank, counted from the first one. */
  void add(int rank, int paper, int number) {
    ranks[size] = rank;
    unsortedPapers[size] = paper;
    unsortedNumbers[size++] = number;
  }

  /**
   * Puts entries in order; those of one rank stay in theirs.
   *
   * @param width how many ranks there are
   */
  void sort(int width) {
    if (ends.length < width) {
      ends = new int[width];
    }
    if (width == 1) {
      ends[0] = size;
      swap();
      return;
    }
    Arrays.fill(ends, 0, width, 0);
    for (int i = 0; i < size; i++) {
      ends[ranks[i]]++;
    }
    int start = 0;
    for (int rank = 0; rank < width; rank++) {
      int count = ends[rank];
      ends[rank] = start;
      start += count;
    }
    if (papers.length < size) {
      papers = new int[ranks.length];
      numbers = new int[ranks.length];
    }
    for (int i = 0; i < size; i++) {
      int at = ends[ranks[i]]++;
      papers[at] = unsortedPapers[i];
      numbers[at] = unsortedNumbers[i];
    }
  }

  private void swap() {
    int[] before = papers;
    papers = unsortedPapers;
    unsortedPapers = before;
    before = numbers;
    numbers = unsortedNumbers;
    unsortedNumbers = before;
  }

  int[] papers() {
    return papers;
  }

  int[] numbers() {
    return numbers;
  }

  /** Where the entries of a rank begin. */
  int from(int rank) {
    return rank == 0 ? 0 : ends[rank - 1];
  }

  /** Where they end. */
  int to(int rank) {
    return ends[rank];
  }
}
