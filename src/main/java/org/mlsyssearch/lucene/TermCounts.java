package org.mlsyssearch.lucene;

import java.util.Arrays;
import org.mlsyssearch.lucene.segment.Part;

/** How often each term counts in the paper at hand, by the terms' numbers. Not thread-safe. */
final class TermCounts {

  private int[] counts = new int[1024];

  /** The terms of the paper, in the order in which they came. */
  private int[] terms = new int[256];

  private int size;
  private int length;

  /**
   * Adds terms.
   *
   * @param added in turns a term and how often it counts
   * @param weight how often all of that counts
   * @param inLength whether the paper is longer for it
   */
  void add(int[] added, int weight, boolean inLength) {
    int sum = 0;
    for (int i = 0; i < added.length; i += 2) {
      int count = added[i + 1] * weight;
      sum += count;
      add(added[i], count);
    }
    if (inLength) {
      length += sum;
    }
  }

  private void add(int term, int count) {
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

  /** How long the paper is for the ranking; for Lucene none that has a term is of length 0. */
  int length() {
    return size == 0 ? 0 : Math.max(1, length);
  }

  /** Hands over what was added and begins anew. */
  void moveTo(Part part, int column) {
    for (int i = 0; i < size; i++) {
      part.add(column, terms[i], counts[terms[i]]);
      counts[terms[i]] = 0;
    }
    size = 0;
    length = 0;
  }
}
