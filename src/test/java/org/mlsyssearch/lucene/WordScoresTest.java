package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.RandomPapers;
import org.mlsyssearch.search.Rounds;

/** Papers ranked from the scores of all that match, against Lucene's own ranking. */
class WordScoresTest {

  private static final int PAPERS = 300;

  @TempDir Path dir;

  @Test
  void thePapersThatComeFirstAreThoseOfLuceneWhateverIsLeftOutAndWherever() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("thePapersThatComeFirstAreThoseOfLucene -Dseed=" + seed);
    Random random = new Random(seed);
    RandomPapers papers = new RandomPapers(seed);
    List<String> words = new ArrayList<>();
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (Paper paper : papers.papers(PAPERS)) {
        builder.add(paper);
        words.addAll(Arrays.asList(paper.title().toLowerCase(java.util.Locale.ROOT).split(" ")));
      }
      builder.commit(Papers.corpus());
    }
    try (FSDirectory directory = FSDirectory.open(dir);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      searcher.setSimilarity(Schema.similarity());
      for (int round = 0; round < Rounds.of(100); round++) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
          String word = words.get(random.nextInt(words.size()));
          any.add(new TermQuery(new Term(Schema.name(IndexField.TEXT), word)), Occur.SHOULD);
        }
        Query query = any.build();
        FixedBitSet within = random.nextBoolean() ? null : some(random);
        FixedBitSet without = random.nextBoolean() ? null : some(random);
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (within != null) {
          narrowed.add(new DocSetQuery(within), Occur.FILTER);
        }
        if (without != null) {
          narrowed.add(new DocSetQuery(without), Occur.MUST_NOT);
        }
        WordScores scores = WordScores.of(query, searcher, reader.leaves().getFirst());
        assertNotNull(scores);
        ScoreDoc after = null;
        for (int page = 0; page < 3; page++) {
          int count = 1 + random.nextInt(20);
          ScoreDoc[] expected =
              searcher.search(
                      narrowed.build(), new TopScoreDocCollectorManager(count, after, count))
                  .scoreDocs;
          List<ScoreDoc> found = scores.first(count, within, without, after);
          assertEquals(printed(List.of(expected)), printed(found), "seed " + seed);
          if (expected.length == 0) {
            break;
          }
          after = expected[expected.length - 1];
        }
      }
    }
  }

  private static List<String> printed(List<ScoreDoc> found) {
    return found.stream().map(one -> one.doc + " " + one.score).toList();
  }

  private static FixedBitSet some(Random random) {
    FixedBitSet some = new FixedBitSet(PAPERS);
    for (int i = 0; i < PAPERS; i++) {
      if (random.nextBoolean()) {
        some.set(i);
      }
    }
    return some;
  }
}
