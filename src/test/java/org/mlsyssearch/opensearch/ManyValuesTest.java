package org.mlsyssearch.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.Filters;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;

/** A facet with more values than a cluster hands out at once, on three shards. */
class ManyValuesTest {

  private static final int PAPERS = 12_000;
  private static final int AUTHORS = 30_000;

  /** How wrong the number of values may be. */
  private static final double ESTIMATE = 0.02;

  @TempDir Path dir;

  @AfterEach
  void delete() throws IOException {
    TestIndex.delete(dir);
  }

  @Test
  void everyCountIsExactAndTheNumberOfValuesNearlySo() throws IOException {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("everyCountIsExactAndTheNumberOfValuesNearlySo -Dseed=" + seed);
    List<Paper> papers = papers(new Random(seed));
    write(LuceneIndexBuilder.create(dir.resolve("embedded")), papers);
    write(TestIndex.builder(dir, 3), papers);
    try (SearchIndex embedded = LuceneIndex.open(dir.resolve("embedded"));
        SearchIndex cluster = TestIndex.open(dir)) {
      for (String text : List.of("", "serving", "serving caches")) {
        for (Filters filters :
            List.of(
                Filters.NONE,
                Filters.NONE.including(Facet.YEAR, "2016-2023"),
                Filters.NONE.including(Facet.AUTHOR, "Author 3", "Author 29999", "No One"))) {
          SearchRequest request =
              SearchRequest.of(embedded.parse(text))
                  .withFilters(filters)
                  .withFacets(Set.of(Facet.AUTHOR), 10);
          FacetCounts.Terms expected = authors(embedded, request);
          FacetCounts.Terms actual = authors(cluster, request);
          assertEquals(expected.values(), actual.values(), text + " " + filters);
          assertEquals(expected.missing(), actual.missing());
          assertEquals(expected.distinct(), actual.distinct(), ESTIMATE * expected.distinct());
        }
      }
      FacetRequest look =
          new FacetRequest(
              SearchRequest.of(embedded.parse("")), Facet.AUTHOR, "author 299", null, true, 200);
      assertEquals(embedded.facet(look), cluster.facet(look));
    }
  }

  private static FacetCounts.Terms authors(SearchIndex index, SearchRequest request)
      throws IOException {
    return (FacetCounts.Terms) index.search(request).facets().get(Facet.AUTHOR);
  }

  private static void write(IndexBuilder started, List<Paper> papers) throws IOException {
    try (IndexBuilder builder = started) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
  }

  /** Few authors wrote many papers, and most wrote one. */
  private static List<Paper> papers(Random random) {
    List<Paper> papers = new ArrayList<>();
    for (int i = 0; i < PAPERS; i++) {
      Set<String> authors = new LinkedHashSet<>();
      for (int j = 0; j < 4; j++) {
        authors.add("Author " + (int) (AUTHORS * Math.pow(random.nextDouble(), 2.5)));
      }
      papers.add(
          Papers.paper(
                  "p-" + i,
                  (i % 3 == 0 ? "Serving " : "Training ") + (i % 2 == 0 ? "Caches" : "Disks"))
              .authors(authors.toArray(String[]::new))
              .at(null, 2015 + random.nextInt(10))
              .build());
    }
    return papers;
  }
}
