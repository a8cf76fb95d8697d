package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * All papers by their titles, put in order once per index: the first of many papers are found soon
 * where they are looked for in that order. Immutable and thread-safe.
 */
final class TitleOrder {

  /** To look up the title of a paper takes as long as to go over so many in this order. */
  private static final int COST = 8;

  /** Of equal titles the lower number comes first. */
  private final int[] papers;

  private TitleOrder(int[] papers) {
    this.papers = papers;
  }

  /**
   * Puts papers in order.
   *
   * @param titles the rank of each paper's title; null where none has one
   */
  static TitleOrder of(@Nullable SortedDocValues titles, int size) throws IOException {
    int[] ranks = new int[size];
    int most = titles == null ? 1 : Math.max(1, titles.getValueCount());
    int[] places = new int[most + 1];
    for (int paper = 0; paper < size; paper++) {
      ranks[paper] = titles != null && titles.advanceExact(paper) ? titles.ordValue() : 0;
      places[ranks[paper] + 1]++;
    }
    for (int rank = 0; rank < most; rank++) {
      places[rank + 1] += places[rank];
    }
    int[] papers = new int[size];
    for (int paper = 0; paper < size; paper++) {
      papers[places[ranks[paper]]++] = paper;
    }
    return new TitleOrder(papers);
  }

  /** Whether the first of so many papers are found sooner than each title is looked up. */
  boolean isQuickerFor(int count, int cardinality) {
    return (long) count * papers.length < (long) cardinality * cardinality * COST;
  }

  /**
   * The first papers of a set.
   *
   * @param some null for all papers
   * @param after the paper after which to begin; null for the start
   */
  List<ScoreDoc> first(@Nullable FixedBitSet some, @Nullable ScoreDoc after, int count) {
    List<ScoreDoc> found = new ArrayList<>();
    for (int place = after == null ? 0 : place(after.doc) + 1;
        place < papers.length && found.size() < count;
        place++) {
      if (some == null || some.get(papers[place])) {
        found.add(new ScoreDoc(papers[place], 0f));
      }
    }
    return found;
  }

  private int place(int paper) {
    int place = 0;
    while (papers[place] != paper) {
      place++;
    }
    return place;
  }
}
