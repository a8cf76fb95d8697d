package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.search.Rounds;

/** What is found among so many papers that some clauses match many, against what Lucene finds. */
class FoundTest {

  /** More than {@link WordScores#LIKELY_MORE}. */
  private static final int PAPERS = 40_000;

  private static final List<String> WORDS =
      List.of("training", "large", "models", "serving", "rare", "of", "graph", "nowhere");

  @TempDir Path dir;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  /**
   * How many clauses may match few papers, how many were matched first, and how many scored then.
   */
  private int few;

  private int matched;
  private int scored;

  @Test
  void papersAndScoresAreThoseOfLuceneWhicheverWayTheyAreFound() throws IOException {
    System.out.println("-Dseed=" + seed);
    RandomTitles.index(dir, PAPERS, 6, WORDS, random);
    RandomTitles.ask(
        dir,
        sets -> {
          assertFalse(sets.areFew());
          RandomClauses clauses = new RandomClauses(random, WORDS);
          for (int round = 0; round < Rounds.of(300); round++) {
            compare(clauses.clause(3), sets);
          }
        });
    assertTrue(few > 0 && matched > scored && scored > 0, few + " " + matched + " " + scored);
  }

  private void compare(Clause clause, DocSets sets) throws IOException {
    String state = clause + ", seed " + seed;
    Found found = Found.of(clause, sets);
    assertEquals(sets.matching(clause), found.papers(), state);
    WordScores expected = sets.scored(ClauseQuery.of(clause, sets));
    long most = sets.most(clause);
    few += most <= Found.FEW ? 1 : 0;
    matched += most > Found.FEW ? 1 : 0;
    if (found.scores() == null) {
      assertTrue(expected == null || most > WordScores.LIKELY_MORE, state);
      return;
    }
    scored += most > Found.FEW ? 1 : 0;
    for (int paper = 0; paper < PAPERS; paper++) {
      assertEquals(Objects.requireNonNull(expected).of(paper), found.scores().of(paper), state);
    }
  }
}
