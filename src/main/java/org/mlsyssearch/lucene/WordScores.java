package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query matches with the score of each, of a query that does not match many: found in one
 * pass, where matching and ranking take one each. Immutable.
 */
final class WordScores {

  /** More papers are ranked by skipping those that cannot be among the first. */
  private static final int MOST = 4096;

  /** Of what may match more than this, so many papers would most likely be scored for nothing. */
  static final int LIKELY_MORE = 8 * MOST;

  /** Of a query of which Lucene says at once that it matches nothing. */
  static final WordScores NOTHING = new WordScores(new int[0], new float[0]);

  /** Of a query that matches nothing, but for what its parts match. */
  static final WordScores NONE = new WordScores(new int[0], new float[0]);

  /** In their order. */
  private final int[] papers;

  /** Of those papers, 0 or more. */
  private final float[] scores;

  WordScores(int[] papers, float[] scores) {
    this.papers = papers;
    this.scores = scores;
  }

  /** The scores of what a query matches; null if that is too much. */
  static @Nullable WordScores of(Query query, IndexSearcher searcher, LeafReaderContext context)
      throws IOException {
    WordScores scores = read(searcher.rewrite(query), 1f, MOST + 1, searcher, context);
    return scores.size() > MOST ? null : scores;
  }

  /**
   * The scores of what a query matches; null if that is too much.
   *
   * @param papers all that it matches
   */
  static @Nullable WordScores of(
      Query query, FixedBitSet papers, IndexSearcher searcher, LeafReaderContext context)
      throws IOException {
    int count = papers.cardinality();
    if (count > MOST || count == 0) {
      return count == 0 ? NONE : null;
    }
    Scorer scorer =
        searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1f).scorer(context);
    int[] found = new int[count];
    float[] scores = new float[count];
    DocIdSetIterator each = Objects.requireNonNull(scorer).iterator();
    PaperBatches batches = new PaperBatches(papers);
    int used = 0;
    for (int size = batches.next(); size > 0; size = batches.next()) {
      for (int i = 0; i < size; i++) {
        found[used] = each.advance(batches.papers()[i]);
        scores[used++] = scorer.score();
      }
    }
    return new WordScores(found, scores);
  }

  /**
   * The scores of what a rewritten query matches.
   *
   * @param boost what each counts
   * @param most of how many papers
   */
  static WordScores read(
      Query query, float boost, int most, IndexSearcher searcher, LeafReaderContext context)
      throws IOException {
    Scorer scorer = searcher.createWeight(query, ScoreMode.COMPLETE, boost).scorer(context);
    if (scorer == null) {
      return NOTHING;
    }
    int[] papers = new int[64];
    float[] scores = new float[64];
    int count = 0;
    DocIdSetIterator each = scorer.iterator();
    for (int paper = each.nextDoc();
        paper != DocIdSetIterator.NO_MORE_DOCS && count < most;
        paper = each.nextDoc()) {
      if (count == papers.length) {
        papers = Arrays.copyOf(papers, 2 * count);
        scores = Arrays.copyOf(scores, 2 * count);
      }
      papers[count] = paper;
      scores[count++] = scorer.score();
    }
    return new WordScores(Arrays.copyOf(papers, count), Arrays.copyOf(scores, count));
  }

  int size() {
    return papers.length;
  }

  /** Whether these are too many to be ranked one by one. */
  boolean areMany() {
    return papers.length > MOST;
  }

  int bytes() {
    return (Integer.BYTES + Float.BYTES) * papers.length;
  }

  /** The paper at a place in their order. */
  int paper(int place) {
    return papers[place];
  }

  /** What the paper at a place scores. */
  float score(int place) {
    return scores[place];
  }

  /** The same as a set of papers of an index of that size. */
  FixedBitSet set(int size) {
    FixedBitSet set = new FixedBitSet(size);
    for (int paper : papers) {
      set.set(paper);
    }
    return set;
  }

  /** What a paper scores; 0 where it does not match. */
  float of(int paper) {
    int place = Arrays.binarySearch(papers, paper);
    return place < 0 ? 0 : scores[place];
  }

  /** What any paper scores at most; 0 where none matches. */
  float best() {
    float best = 0;
    for (float score : scores) {
      best = Math.max(best, score);
    }
    return best;
  }

  /**
   * The papers with the highest scores, the highest first, then in the order of papers.
   *
   * @param within only these; null for any
   * @param without none of these; null for any
   * @param after only what comes after it; null for the start
   */
  List<ScoreDoc> first(
      int count,
      @Nullable FixedBitSet within,
      @Nullable FixedBitSet without,
      @Nullable ScoreDoc after) {
    TopScores best = new TopScores(count, after);
    for (int i = 0; i < papers.length; i++) {
      int paper = papers[i];
      if ((within == null || within.get(paper)) && (without == null || !without.get(paper))) {
        best.add(paper, scores[i]);
      }
    }
    return best.found();
  }
}
