package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.search.Rounds;

/** Phrases of stems that are kept in memory, beside Lucene's phrases. */
class PhrasePapersTest {

  private static final int PAPERS = 2000;

  private static final List<String> WORDS =
      List.of("training", "large", "models", "serving", "of", "graph", "DeepSpeed-MoE", "rare");

  @TempDir Path dir;

  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);

  @Test
  void haveLucenesPapersAndScores() throws IOException {
    System.out.println("-Dseed=" + seed);
    RandomTitles.index(dir, PAPERS, 12, WORDS, random);
    RandomTitles.ask(
        dir,
        sets -> {
          RandomClauses clauses = new RandomClauses(random, WORDS);
          Clause.Phrase any = clauses.phrase();
          assertEquals(null, sets.kept().phrases().known(any), "Nothing is read yet");
          sets.kept().phrases().readTitles();
          int known = 0;
          for (int round = 0; round < Rounds.of(300); round++) {
            Clause.Phrase phrase = clauses.phrase();
            PhrasePapers papers = sets.kept().phrases().known(phrase);
            Map<Integer, Float> expected = lucene(phrase, sets);
            if (papers != null) {
              known++;
              assertEquals(expected, scores(phrase, papers, sets), phrase + ", " + seed);
            }
            PhrasePapers read = sets.kept().phrases().papers(phrase);
            assertEquals(expected, scores(phrase, read, sets), phrase + ", " + seed);
          }
          assertTrue(known > 0, "seed " + seed);
        });
  }

  private static Map<Integer, Float> lucene(Clause.Phrase phrase, DocSets sets) throws IOException {
    Map<Integer, Float> scores = new TreeMap<>();
    for (ScoreDoc found : sets.first(ClauseQuery.of(phrase, sets), PAPERS)) {
      scores.put(found.doc, found.score);
    }
    return scores;
  }

  private static Map<Integer, Float> scores(Clause.Phrase phrase, PhrasePapers papers, DocSets sets)
      throws IOException {
    SimScorer scorer = sets.scorer(phrase.field(), phrase.terms(), 1f);
    assertEquals(0, papers.unknown().cost());
    Map<Integer, Float> scores = new TreeMap<>();
    for (PhrasePapers.Group group : papers.groups()) {
      FixedBitSet own = group.papers().toSet(PAPERS);
      for (int paper = 0; paper < PAPERS; paper++) {
        if (own.get(paper)) {
          scores.put(paper, scorer.score(group.frequency(), 1));
        }
      }
    }
    return scores;
  }
}
