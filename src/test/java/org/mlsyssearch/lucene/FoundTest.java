package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.search.Rounds;

/** Scores of papers that were matched set by set, against what Lucene finds and scores at once. */
class FoundTest {

  private static final int PAPERS = 2_000;

  private static final List<String> WORDS =
      List.of("training", "large", "models", "serving", "rare", "of", "graph", "nowhere");

  @TempDir Path dir;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void whatIsMatchedFirstHasTheScoresThatLuceneGivesAtOnce() throws IOException {
    System.out.println("-Dseed=" + seed);
    RandomTitles.index(dir, PAPERS, 6, WORDS, random);
    RandomTitles.ask(
        dir,
        sets -> {
          RandomClauses clauses = new RandomClauses(random, WORDS);
          for (int round = 0; round < Rounds.of(1_000); round++) {
            compare(clauses.clause(3), sets);
          }
        });
  }

  private void compare(Clause clause, DocSets sets) throws IOException {
    String state = clause + ", seed " + seed;
    WordScores found = sets.scored(clause, sets.matching(clause));
    assertNotNull(found, state);
    WordScores expected = sets.scored(ClauseQuery.of(clause, sets));
    assertNotNull(expected, state);
    assertEquals(expected.set(PAPERS), found.set(PAPERS), state);
    for (int paper = 0; paper < PAPERS; paper++) {
      assertEquals(expected.of(paper), found.of(paper), state);
    }
  }
}
