package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.search.Rounds;

/** The scores of some papers from those of all, against what Lucene says of those alone. */
class SomeScoresTest {

  private static final int PAPERS = 2_000;

  private static final List<String> WORDS =
      List.of("training", "large", "models", "serving", "rare", "of", "graph", "nowhere");

  @TempDir Path dir;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void allThatIsKnownTellsWhatIsAskedForSomePapers() throws IOException {
    System.out.println("-Dseed=" + seed);
    RandomTitles.index(dir, PAPERS, 6, WORDS, random);
    RandomTitles.ask(
        dir,
        sets -> {
          RandomClauses clauses = new RandomClauses(random, WORDS);
          for (int round = 0; round < Rounds.of(200); round++) {
            compare(clauses.clause(3), sets);
          }
        });
  }

  private void compare(Clause clause, DocSets sets) throws IOException {
    String state = clause + ", seed " + seed;
    Query query = ClauseQuery.of(clause, sets);
    WordScores all = sets.scores(clause);
    assertNotNull(all, state);
    SomeScores known = new SomeScores(query, all, sets);
    SomeScores asked = new SomeScores(query, null, sets);
    int steps = 1 + random.nextInt(3);
    for (int step = 0; step < steps; step++) {
      same(known.best(), asked.best(), state);
      FixedBitSet within = random.nextBoolean() ? null : some();
      int count = 1 + random.nextInt(50);
      List<ScoreDoc> expected = asked.first(count, within);
      List<ScoreDoc> found = known.first(count, within);
      assertEquals(expected.size(), found.size(), state);
      for (int i = 0; i < expected.size(); i++) {
        same(expected.get(i).score, found.get(i).score, state);
      }
      FixedBitSet papers = some();
      SomeScores.Of theirs = asked.of(papers);
      SomeScores.Of ours = known.of(papers);
      for (int paper = 0; paper < PAPERS; paper++) {
        if (papers.get(paper)) {
          same(theirs.score(paper), ours.score(paper), state);
        }
      }
    }
  }

  private FixedBitSet some() {
    FixedBitSet some = new FixedBitSet(PAPERS);
    for (int paper = random.nextInt(50); paper < PAPERS; paper += 1 + random.nextInt(50)) {
      some.set(paper);
    }
    return some;
  }

  /** Sums may be added up in another order. */
  private static void same(float expected, float found, String state) {
    assertEquals(expected, found, 1e-5f * Math.max(1, expected), state);
  }
}
