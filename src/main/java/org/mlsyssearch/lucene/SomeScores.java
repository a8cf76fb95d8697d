package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query scores in some papers and what it scores at most, from the scores of all papers that
 * it matches where these are few, else asked for those papers alone, each once. Used by one thread.
 */
final class SomeScores {

  /** A paper's score; 0 where it does not match. */
  @FunctionalInterface
  interface Of {
    float score(int paper);
  }

  private final Query query;
  private final @Nullable WordScores all;
  private final DocSets sets;

  /** What was asked for where not all are known. */
  private final Map<Integer, Float> known = new HashMap<>();

  /**
   * @param all of all papers that the query matches; null where these are many or not known
   */
  SomeScores(Query query, @Nullable WordScores all, DocSets sets) {
    this.query = query;
    this.all = all;
    this.sets = sets;
  }

  /** What any paper scores at most; 0 where none matches. */
  float best() throws IOException {
    List<ScoreDoc> first = first(1, null);
    return first.isEmpty() ? 0 : first.getFirst().score;
  }

  /**
   * The papers with the highest scores, the highest first, then in the order of papers.
   *
   * @param within only these; null for any
   */
  List<ScoreDoc> first(int count, @Nullable FixedBitSet within) throws IOException {
    if (all != null) {
      return all.first(count, within, null, null);
    }
    Query narrowed = within == null ? query : among(within, within.cardinality());
    List<ScoreDoc> first = List.of(sets.first(narrowed, count));
    first.forEach(one -> known.put(one.doc, one.score));
    return first;
  }

  /** The scores of some papers. */
  Of of(FixedBitSet papers) throws IOException {
    if (all != null) {
      return all::of;
    }
    FixedBitSet unknown = papers.clone();
    known.keySet().forEach(unknown::clear);
    int count = unknown.cardinality();
    if (count > 0) {
      for (ScoreDoc one : sets.first(among(unknown, count), count)) {
        known.put(one.doc, one.score);
      }
    }
    return paper -> known.getOrDefault(paper, 0f);
  }

  private Query among(FixedBitSet papers, int count) {
    return new BooleanQuery.Builder()
        .add(query, BooleanClause.Occur.MUST)
        .add(new DocSetQuery(papers, count), BooleanClause.Occur.FILTER)
        .build();
  }
}
