package org.mlsyssearch.lucene;

import java.io.IOException;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.lucene.ScoreParts.Part;
import org.mlsyssearch.query.plan.Clause;

/**
 * Scores a query among few papers, part by part, as Lucene scores it paper by paper. A part of
 * which Lucene says at once that it matches nothing is null. Used once.
 */
final class ScoreTree {

  private final KeptScores kept;
  private final ScoreParts parts;

  /**
   * @param parts where scores are put, as long as this is used
   */
  ScoreTree(KeptScores kept, ScoreParts parts) {
    this.kept = kept;
    this.parts = parts;
  }

  /** What a rewritten query scores. */
  @Nullable Part of(Query query, float boost) throws IOException {
    return switch (query) {
      case PartQuery part -> parts.part(scores(part.clause(), boost));
      case BoostQuery boosted -> of(boosted.getQuery(), boosted.getBoost() * boost);
      case ConstantScoreQuery constant -> constant(constant.getQuery(), boost);
      case DisjunctionMaxQuery best -> best(best, boost);
      case BooleanQuery all -> all(all, boost);
      default -> parts.part(kept.read(query, boost));
    };
  }

  private WordScores scores(Clause part, float boost) throws IOException {
    WordScores known = kept.known(part, boost);
    if (known != null) {
      return known;
    }
    WordScores scores =
        part instanceof Clause.Best best
            ? ScoreParts.scores(of(kept.query(best), boost))
            : kept.read(part, boost);
    kept.keep(part, boost, scores);
    return scores;
  }

  private @Nullable Part constant(Query query, float score) throws IOException {
    Part part = of(query, 1f);
    if (part != null) {
      part.setAll(score);
    }
    return part;
  }

  private @Nullable Part best(DisjunctionMaxQuery query, float boost) throws IOException {
    Part best = parts.take();
    int before = parts.taken();
    boolean any = false;
    for (Query one : query.getDisjuncts()) {
      Part part = of(one, boost);
      if (part != null) {
        any = true;
        best.raise(part);
      }
      parts.giveBackTo(before);
    }
    return any ? best : null;
  }

  private @Nullable Part all(BooleanQuery query, float boost) throws IOException {
    Part result = parts.take();
    int before = parts.taken();
    ScoreSum sum = new ScoreSum(query.getMinimumNumberShouldMatch());
    boolean any = true;
    for (BooleanClause clause : query.clauses()) {
      any &= sum.add(clause.occur(), of(clause.query(), boost));
    }
    any = any && sum.addTo(result);
    parts.giveBackTo(before);
    return any ? result : null;
  }
}
