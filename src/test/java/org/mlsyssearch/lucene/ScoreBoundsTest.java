package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.Rounds;

/** The bounds of papers' scores, beside the scores. */
class ScoreBoundsTest {

  private static final int PAPERS = 6000;

  /** How loose bounds are hangs on how often each word is drawn: of one index it says little. */
  private static final int INDEXES = 8;

  /** A bound that is so many times as high as the score leads to papers that need not be scored. */
  private static final float LOOSE = 1.4f;

  private static final List<String> WORDS =
      List.of("training", "large", "models", "serving", "graph", "tensor", "cluster", "rare");

  @TempDir Path dir;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void noPaperScoresMoreThanItsBoundAndFewMuchLessWhereWordsAddUp() throws IOException {
    System.out.println("noPaperScoresMoreThanItsBound -Dseed=" + seed);
    int[] loose = {0};
    int[] papers = {0};
    for (int index = 0; index < INDEXES; index++) {
      Path folder = dir.resolve(String.valueOf(index));
      RandomTitles.index(folder, PAPERS, 12, WORDS, random);
      RandomTitles.ask(
          folder,
          sets -> {
            RandomClauses clauses = new RandomClauses(random, WORDS);
            sets.kept().phrases().readTitles();
            for (int round = 0; round < Rounds.of(25); round++) {
              loose(clauses.clause(2), sets);
              Clause words = words();
              loose[0] += loose(words, sets);
              papers[0] += sets.matching(words).cardinality();
            }
          });
    }
    assertTrue(
        loose[0] <= papers[0] / 100, "loose: " + loose[0] + " of " + papers[0] + ", seed " + seed);
  }

  /** Any of some words, by far the most frequent sort of clause. */
  private Clause words() {
    List<Clause> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      parts.add(
          new Clause.Best(
              List.of(
                  new Clause.Term(IndexField.TEXT, word),
                  Clause.scaled(new Clause.Term(IndexField.TITLE, word), 0.5f))));
    }
    return new Clause.AtLeast(1, parts);
  }

  /** How many papers have a bound of {@link #LOOSE} times their score, or a higher one. */
  private int loose(Clause clause, DocSets sets) throws IOException {
    Map<Integer, Float> scores = new HashMap<>();
    for (ScoreDoc found : sets.first(ClauseQuery.of(clause, sets), PAPERS)) {
      scores.put(found.doc, found.score);
    }
    BoundSums sums = sets.takeSums();
    ScoreBounds bounds = new ScoreBounds(clause, sets, new ClauseSets(sets), sums);
    FixedBitSet all = sets.all();
    int loose = 0;
    Map<Integer, FixedBitSet> notLess = new HashMap<>();
    for (Map.Entry<Integer, Float> one : scores.entrySet()) {
      int paper = one.getKey();
      if (bounds.unbounded().get(paper)) {
        continue;
      }
      int bound = bounds.of(one.getValue());
      String state = clause + ", paper " + paper + ", seed " + seed;
      assertTrue(notLess.computeIfAbsent(bound, b -> notLess(b, all, bounds)).get(paper), state);
      int higher = bounds.of(one.getValue() * LOOSE) + 1;
      if (notLess.computeIfAbsent(higher, b -> notLess(b, all, bounds)).get(paper)) {
        loose++;
      }
    }
    int count = 1 + random.nextInt(50);
    int reached = bounds.reachedBy(count, all);
    assertTrue(notLess(reached, all, bounds).cardinality() >= Math.min(count, PAPERS));
    assertTrue(reached == 0 || notLess(reached + 1, all, bounds).cardinality() < count);
    sets.giveBack(sums);
    return loose;
  }

  private static FixedBitSet notLess(int bound, FixedBitSet papers, ScoreBounds bounds) {
    FixedBitSet left = papers.clone();
    bounds.retainNotLess(bound, left);
    return left;
  }
}
