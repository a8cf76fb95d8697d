package org.mlsyssearch.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.meaning.Encoders;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.SearchIndex;

/** Floors under the ranking of the bundled corpus; ./benchmark relevance prints the whole table. */
class RelevanceTest {

  private static Relevance judged;
  private static Relevance meant;
  private static Relevance known;

  @BeforeAll
  static void measureOnce() throws IOException {
    BundledCorpus corpus = BundledCorpus.read();
    Path queries = Path.of(System.getProperty("project.root", "."), "bench", "relevance");
    Encoder encoder = Encoders.find(System.out::println);
    try (SearchIndex index = LuceneIndex.open(corpus.index(encoder), encoder);
        PlainBm25 plain = PlainBm25.of(corpus.papers())) {
      List<Judged> all = Judged.read(queries, corpus.papers()).queries();
      judged = Relevance.measure(all, index, plain);
      meant =
          Relevance.measure(
              Judged.read(queries.resolve("meaning"), corpus.papers()).queries(), index, plain);
      known = Relevance.measure(KnownItems.of(corpus.papers(), 1), index, plain);
    }
  }

  @Test
  void theRightPaperStandsFirstForJudgedQueries() {
    assertFloors(
        judged,
        Map.of(
            Relevance.ALL,
            0.96,
            "names",
            0.97,
            "lower",
            0.95,
            "split",
            0.95,
            "typo",
            0.95,
            "prefix",
            0.95,
            "words",
            0.97,
            "venue-year",
            0.95,
            "authors",
            0.95,
            "topics",
            0.9));
    assertFloors(judged, Map.of("synonyms", 0.9, "questions", 0.8));
  }

  @Test
  void theRightPaperStandsFirstForHalfRememberedNamesAndTitles() {
    assertFloors(
        known,
        Map.of(
            Relevance.ALL,
            0.97,
            "names",
            0.99,
            "lower case",
            0.99,
            "split",
            0.98,
            "typo",
            0.95,
            "prefix",
            0.85,
            "name and venue",
            0.98,
            "three words",
            0.95));
  }

  @Test
  void topicsAndDescriptionsInOtherWordsAreFound() {
    assertTrue(meant.ours("topical").ndcg() >= 0.44, "" + meant.ours("topical").ndcg());
    assertTrue(meant.ours("topical").recall() >= 0.37, "" + meant.ours("topical").recall());
    assertTrue(
        meant.ours("descriptions").recall() >= 0.33, "" + meant.ours("descriptions").recall());
  }

  @Test
  void plainBm25IsBeatenOnEveryCategoryOfJudgedQueries() {
    judged
        .rows()
        .forEach((name, row) ->
            assertTrue(
                row.ours().get(Match.AUTO).mrr() >= row.plain().mrr(),
                name + ": " + row.ours().get(Match.AUTO).mrr() + " against " + row.plain().mrr()));
  }

  @Test
  void atLeastThreeHundredQueriesAreJudged() {
    assertTrue(judged.ours(Relevance.ALL).queries() >= 300);
  }

  private static void assertFloors(Relevance measured, Map<String, Double> floors) {
    floors.forEach((category, floor) -> {
      double mrr = measured.ours(category).mrr();
      assertTrue(mrr >= floor, category + ": MRR@10 is " + mrr + ", floor " + floor);
    });
  }
}
