package org.mlsyssearch.lucene;

import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Clause;

/**
 * What a clause matches, with the score of each paper where these are few: what surely matches few
 * is scored as it is found; else it is matched set by set first, so that no paper is looked at that
 * does not match, and none scored where many do.
 *
 * @param papers not to be changed
 * @param scores null where the papers are many, or may well be
 */
record Found(FixedBitSet papers, @Nullable WordScores scores) {

  /** What matches no more is scored sooner than matched. */
  static final int FEW = 512;

  static Found of(Clause clause, DocSets sets) throws IOException {
    if (sets.areFew()) {
      return of(clause, sets.scores(clause), sets);
    }
    long most = sets.most(clause);
    if (most <= FEW) {
      return of(clause, sets.scored(ClauseQuery.of(clause, sets)), sets);
    }
    FixedBitSet papers = sets.matching(clause);
    return new Found(papers, most > WordScores.LIKELY_MORE ? null : sets.scored(clause, papers));
  }

  private static Found of(Clause clause, @Nullable WordScores scores, DocSets sets)
      throws IOException {
    return scores == null
        ? new Found(sets.matching(clause), null)
        : new Found(scores.set(sets.size()), scores);
  }
}
