package org.mlsyssearch.lucene.segment;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Where the papers of several parts stand in the segment. Immutable. */
final class PaperOrder {

  /** Of each place the part, and the paper in it. */
  private final byte[] parts;

  private final int[] papers;

  private PaperOrder(byte[] parts, int[] papers) {
    this.parts = parts;
    this.papers = papers;
  }

  /** A key of a paper of a part. */
  interface Key {
    int of(int part, int paper);
  }

  /**
   * Sorts papers.
   *
   * @param keys from the first to the last, each from 0 up to its limit
   */
  static PaperOrder of(List<Part> parts, List<Key> keys, List<Integer> limits) {
    int size = parts.stream().mapToInt(Part::size).sum();
    byte[] partOf = new byte[size];
    int[] paperOf = new int[size];
    int[] order = new int[size];
    int next = 0;
    for (int part = 0; part < parts.size(); part++) {
      for (int paper = 0; paper < parts.get(part).size(); paper++) {
        partOf[next] = (byte) part;
        paperOf[next] = paper;
        order[next] = next++;
      }
    }
    for (int i = keys.size() - 1; i >= 0; i--) {
      Key key = keys.get(i);
      order = sorted(order, any -> key.of(partOf[any], paperOf[any]), limits.get(i));
    }
    byte[] sortedParts = new byte[size];
    int[] sortedPapers = new int[size];
    for (int place = 0; place < size; place++) {
      sortedParts[place] = partOf[order[place]];
      sortedPapers[place] = paperOf[order[place]];
    }
    return new PaperOrder(sortedParts, sortedPapers);
  }

  /** Sorts by a key; those of equal keys stay in their order. */
  private static int[] sorted(int[] order, IntUnaryOperator key, int limit) {
    int[] starts = new int[limit + 1];
    for (int any : order) {
      starts[key.applyAsInt(any) + 1]++;
    }
    for (int i = 0; i < limit; i++) {
      starts[i + 1] += starts[i];
    }
    int[] sorted = new int[order.length];
    for (int any : order) {
      sorted[starts[key.applyAsInt(any)]++] = any;
    }
    return sorted;
  }

  int size() {
    return papers.length;
  }

  int part(int place) {
    return parts[place];
  }

  int paper(int place) {
    return papers[place];
  }
}
