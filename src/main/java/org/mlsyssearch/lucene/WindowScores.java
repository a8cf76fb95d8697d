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
 * Ranks the many papers that a clause matches: window after window of papers, each term's scores in
 * a window one after the other, where Lucene goes from term to term at each paper. The scores are
 * Lucene's, but for the last digit where sums are added up in another order. Used for one ranking.
 */
final class WindowScores {

  /** Fewer papers are scored sooner than it is told which of them need not be. */
  static final int MANY = 1 << 14;

  private final Window window = new Window();
  private final WindowNodes nodes;
  private final DocSets sets;
  private final int many;

  /**
   * @param many of more papers it is told which need not be scored
   */
  WindowScores(DocSets sets, IndexSearcher searcher, LeafReaderContext context, int many) {
    this.many = many;
    this.sets = sets;
    this.nodes = new WindowNodes(window, sets, searcher, context);
  }

  /**
   * Whether this is quicker than Lucene's ranking: where papers need several parts, or more than
   * one adds to their scores. What needs one part of any Lucene ranks by skipping papers that
   * cannot be among the first.
   */
  static boolean isQuickerFor(Clause clause) {
    return switch (clause) {
      case Clause.AtLeast some -> some.count() > 1 || any(some.parts());
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
    WindowNode root = nodes.of(clause, 1f);
    ScoreBounds bounds = papers.cardinality() > many ? new ScoreBounds(clause, sets) : null;
    TopScores best = new TopScores(count, after);
    long[] all = papers.getBits();
    for (int word = 0; word < all.length; word += Window.WORDS) {
      if (window.moveTo(word, all) && (bounds == null || window.narrow(bounds, best.least()))) {
        TimeBudget.check();
        root.evaluate(window.wanted);
        for (int i = Window.next(root.bits, 0);
            i < Window.SIZE;
            i = Window.next(root.bits, i + 1)) {
          if (Window.has(window.wanted, i)) {
            best.add(window.from() + i, root.scores[i]);
          }
        }
      }
    }
    return best.found();
  }
}
