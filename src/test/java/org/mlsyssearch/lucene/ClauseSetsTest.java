package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.RandomPapers;
import org.mlsyssearch.search.Rounds;

/** What clauses match, worked out set by set, against Lucene's look at each paper. */
class ClauseSetsTest {

  @TempDir Path dir;

  private final long seed = Long.getLong("seed", System.nanoTime());

  @Test
  void matchWhatLuceneMatches() throws IOException {
    System.out.println("-Dseed=" + seed);
    List<String> words = new ArrayList<>(List.of("nowhere"));
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (Paper paper : new RandomPapers(seed).papers(300)) {
        builder.add(paper);
        words.addAll(Arrays.asList(paper.title().toLowerCase(Locale.ROOT).split("\\W+", -1)));
      }
      builder.commit(Papers.corpus());
    }
    try (FSDirectory directory = FSDirectory.open(dir);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      RandomClauses clauses = new RandomClauses(new Random(seed), words);
      DocSets sets = new DocSets(new IndexSearcher(reader), reader.leaves().getFirst());
      for (int round = 0; round < Rounds.of(1000); round++) {
        Clause clause = clauses.clause(3);
        FixedBitSet expected = new FixedBitSet(sets.size());
        for (ScoreDoc found : sets.first(ClauseQuery.of(clause, sets), sets.size())) {
          expected.set(found.doc);
        }
        assertEquals(expected, new ClauseSets(sets).of(clause), clause + ", seed " + seed);
      }
    }
  }
}
