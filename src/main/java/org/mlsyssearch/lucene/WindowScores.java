package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.search.TimeBudget;

/**
 * Ranks the many papers that a clause matches: those of the highest bounds first, so that few are
 * scored, some thousand at once, each term's scores one after the other. The scores are Lucene's,
 * but for the last digit where sums are added up in another order. Used for one ranking.
 */
final class WindowScores {

  /** Fewer papers are scored sooner than it is told which of them need not be. */
  static final int MANY = 1 << 13;

  /** So many of the papers that may score highest are scored first; then so many times as many. */
  private static final int FIRST = 64;

  private static final int TIMES = 8;

  private final Window window = new Window();
  private final WindowNodes nodes;
  private final DocSets sets;
  private final ClauseSets matching;
  private final int many;

  /**
   * @param matching what parts of the clause match
   * @param many of more papers it is told which need not be scored
   */
  WindowScores(
      DocSets sets,
      ClauseSets matching,
      IndexSearcher searcher,
      LeafReaderContext context,
      int many) {
    this.many = many;
    this.sets = sets;
    this.matching = matching;
    this.nodes = new WindowNodes(window, sets, searcher, context);
  }

  /**
   * Whether this is quicker than Lucene's ranking: where papers need several parts, or more than
   * one adds to their scores, or phrases do. One word in whatever form Lucene ranks by skipping
   * papers that cannot be among the first.
   */
  static boolean isQuickerFor(Clause clause) {
    return switch (clause) {
      case Clause.AtLeast some -> true;
      case Clause.Phrase phrase -> true;
      case Clause.All all ->
          all.must().size() > 1
              || any(all.must())
              || !all.adds().stream().allMatch(WindowScores::isConstant);
      case Clause.Best best -> any(best.parts());
      case Clause.Scaled scaled -> isQuickerFor(scaled.part());
      default -> false;
    };
  }

  private static boolean isConstant(Clause clause) {
    return switch (clause) {
      case Clause.Constant constant -> true;
      case Clause.Best best -> best.parts().stream().allMatch(WindowScores::isConstant);
      default -> false;
    };
  }

  private static boolean any(List<Clause> parts) {
    return parts.stream().anyMatch(WindowScores::isQuickerFor);
  }

  /**
   * The papers with the highest scores, the highest first, then in the order of papers.
   *
   * @param papers what is to be ranked, all of which the clause matches
   * @param after only what comes after it; null for the start
   */
  List<ScoreDoc> first(Clause clause, FixedBitSet papers, int count, @Nullable ScoreDoc after)
      throws IOException {
    TopScores best = new TopScores(count, after);
    if (papers.cardinality() <= many) {
      rank(nodes.of(clause, 1f), papers, null, best);
      return best.found();
    }
    BoundSums sums = sets.takeSums();
    try {
      ScoreBounds bounds = new ScoreBounds(clause, sets, matching, sums);
      FixedBitSet unbounded = bounds.unbounded();
      unbounded.and(papers);
      FixedBitSet left = sums.copy(papers);
      left.andNot(unbounded);
      WindowNode root = nodes.of(clause, 1f);
      rank(root, unbounded, null, best);
      rank(root, left, sums.none(papers.length()), bounds, Math.max(count, FIRST), best);
    } finally {
      sets.giveBack(sums);
    }
    return best.found();
  }

  /**
   * Scores papers, those of the highest bounds first.
   *
   * @param left the papers, which are taken out
   * @param next where those are put that are scored next
   */
  private void rank(
      WindowNode root,
      FixedBitSet left,
      FixedBitSet next,
      ScoreBounds bounds,
      int first,
      TopScores best)
      throws IOException {
    int wanted = first;
    int bound;
    do {
      bound = Math.max(bounds.of(best.least()), bounds.reachedBy(wanted, left));
      next.clear();
      next.or(left);
      bounds.retainNotLess(bound, next);
      left.andNot(next);
      rank(root, next, bounds, best);
      wanted = (int) Math.min(left.length(), (long) wanted * TIMES);
    } while (bound > bounds.of(best.least()));
  }

  /**
   * Scores some papers, but for those that cannot be among the first any more.
   *
   * @param papers of which those may be taken out, where there are bounds
   */
  private void rank(
      WindowNode root, FixedBitSet papers, @Nullable ScoreBounds bounds, TopScores best)
      throws IOException {
    window.restart();
    float least = best.least();
    int from = 0;
    while (from < papers.length() && window.fill(papers, from)) {
      TimeBudget.check();
      root.evaluate(window.wanted);
      for (int i = Window.next(root.bits, 0); i < Window.SIZE; i = Window.next(root.bits, i + 1)) {
        best.add(window.paper(i), root.scores[i]);
      }
      from = window.last() + 1;
      if (bounds != null && best.least() > least) {
        least = best.least();
        bounds.retainNotLess(bounds.of(least), papers);
      }
    }
  }
}
