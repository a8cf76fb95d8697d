package org.mlsyssearch.lucene.segment;

import java.util.Arrays;

/** How often each term counts in the paper at hand, by the terms' numbers. Not thread-safe. */
final class TermCounts {

  private int[] counts = new int[1024];

  /** The terms of the paper, in the order in which they came. */
  private int[] terms = new int[256];

  private int size;

  /** Counts a term so often more. */
  void add(int term, int count) {
    if (term >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(term + 1, counts.length * 3 / 2));
    }
    if (counts[term] == 0) {
      if (size == terms.length) {
        terms = Arrays.copyOf(terms, 2 * size);
      }
      terms[size++] = term;
    }
    counts[term] += count;
  }

  /** How many terms there are. */
  int size() {
    return size;
  }

  int term(int index) {
    return terms[index];
  }

  /** How often a term counts; never again. */
  int take(int index) {
    int count = counts[terms[index]];
    counts[terms[index]] = 0;
    return count;
  }

  /** Begins anew, after all counts are taken. */
  void clear() {
    size = 0;
  }
}
