package org.mlsyssearch.lucene.segment;

import org.apache.lucene.util.BytesRef;

/**
 * Goes through the terms of a column in order, each with its papers.
 *
 * <p>It takes as many terms at once as there is room for, counts how often each stands, and goes
 * through all papers in their order, writing down each paper at the place that the count has left
 * for it. So nothing is looked up and nothing sorted. Not thread-safe.
 */
final class Inversion {

  private final SortedPapers papers;
  private final int column;
  private final TermOrder terms;
  private final boolean hasNumber;
  private final int[] counts;
  private final int room;

  /** Papers, and beside each in the lower half the number that is kept with the term. */
  private long[] entries = new long[0];

  /** Where the papers of each term at hand end; while they are written, where the next one goes. */
  private int[] ends = new int[0];

  private int first;
  private int limit;
  private int rank = -1;

  /**
   * @param room how many entries are held at once, if no term has more
   */
  Inversion(SortedPapers papers, int column, int room) {
    this.papers = papers;
    this.column = column;
    this.terms = papers.terms(column);
    this.hasNumber = papers.columns().get(column).form().hasNumber();
    this.room = room;
    this.counts = papers.count(column);
  }

  /** Goes to the next term that a paper has; false if there is none. */
  boolean next() {
    do {
      rank++;
    } while (rank < counts.length && counts[rank] == 0);
    if (rank >= counts.length) {
      return false;
    }
    if (rank >= limit) {
      take();
    }
    return true;
  }

  /** Takes as many terms as there is room for. */
  private void take() {
    first = rank;
    limit = rank;
    long sum = 0;
    while (limit < counts.length && (limit == first || sum + counts[limit] <= room)) {
      sum += counts[limit++];
    }
    if (entries.length < sum) {
      entries = new long[Math.toIntExact(sum)];
    }
    ends = new int[limit - first];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      ends[i] = end;
      end += counts[first + i];
    }
    fill();
  }

  private void fill() {
    ByteLists.Reader list = new ByteLists.Reader();
    PaperOrder order = papers.order();
    for (int place = 0; place < order.size(); place++) {
      int part = order.part(place);
      int[] ranks = terms.ranks(part);
      list.read(papers.list(part, column), order.paper(place));
      while (list.hasNext()) {
        int term = ranks[list.next()] - first;
        int number = hasNumber ? list.next() : 0;
        if (term >= 0 && term < ends.length) {
          entries[ends[term]++] = ((long) place << Integer.SIZE) | number;
        }
      }
    }
  }

  /** Lets a reference show the term. */
  void read(BytesRef into) {
    terms.read(rank, into);
  }

  long[] entries() {
    return entries;
  }

  /** Where the term's entries begin. */
  int from() {
    return ends[rank - first] - counts[rank];
  }

  /** Where they end. */
  int to() {
    return ends[rank - first];
  }
}
