package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.mlsyssearch.search.Rounds;

/** Papers ranked window by window, against Lucene's own scores. */
class WindowScoresTest {

  /** More than two windows. */
  private static final int PAPERS = 18_000;

  private static final List<String> WORDS =
      List.of("training", "large", "models", "serving", "rare", "of", "graph", "nowhere");

  @TempDir Path dir;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void thePapersThatComeFirstHaveLucenesScores() throws IOException {
    System.out.println("-Dseed=" + seed);
    RandomTitles.index(dir, PAPERS, 6, WORDS, random);
    RandomTitles.ask(
        dir,
        sets -> {
          RandomClauses clauses = new RandomClauses(random, WORDS);
          sets.kept().phrases().readTitles();
          for (int round = 0; round < Rounds.of(300); round++) {
            compare(clauses.clause(3), sets);
          }
        });
  }

  private void compare(Clause clause, DocSets sets) throws IOException {
    String state = clause + ", seed " + seed;
    Map<Integer, Float> scores = new HashMap<>();
    for (ScoreDoc found : sets.first(ClauseQuery.of(clause, sets), PAPERS)) {
      scores.put(found.doc, found.score);
    }
    FixedBitSet papers = new ClauseSets(sets).of(clause).clone();
    assertEquals(scores.size(), papers.cardinality(), state);
    if (random.nextBoolean()) {
      for (int i = 0; i < PAPERS; i += 1 + random.nextInt(3)) {
        papers.clear(i);
      }
    }
    int left = papers.cardinality();
    if (left == 0) {
      return;
    }
    List<ScoreDoc> all = sets.windows(random.nextInt(2) * PAPERS).first(clause, papers, left, null);
    assertEquals(left, all.size(), state);
    ScoreDoc before = null;
    for (ScoreDoc found : all) {
      float expected = scores.get(found.doc);
      assertEquals(expected, found.score, 1e-5f * Math.max(1, expected), state);
      assertTrue(papers.get(found.doc), state);
      assertTrue(before == null || ByMeaning.BEST_FIRST.compare(before, found) < 0, state);
      before = found;
    }
    pages(clause, papers, all, sets, state);
  }

  /** The same, some at a time. */
  private void pages(
      Clause clause, FixedBitSet papers, List<ScoreDoc> all, DocSets sets, String state)
      throws IOException {
    List<String> found = new ArrayList<>();
    ScoreDoc after = null;
    for (int page = 0; page < 3; page++) {
      for (ScoreDoc one :
          sets.windows(random.nextInt(2) * PAPERS).first(clause, papers, 7, after)) {
        found.add(one.toString());
        after = one;
      }
    }
    assertEquals(all.stream().limit(found.size()).map(ScoreDoc::toString).toList(), found, state);
    assertEquals(Math.min(21, all.size()), found.size(), state);
  }
}
