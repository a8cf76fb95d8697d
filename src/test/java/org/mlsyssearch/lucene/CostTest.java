package org.mlsyssearch.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.Filters;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;

/**
 * What a request with few hits costs, in bytes that its thread takes: as much in an index of ten
 * times as many papers, but for one bit a paper in each set of papers.
 */
class CostTest {

  private static final int FEW = 1000;
  private static final int MANY = 10 * FEW;

  /** Sets of papers that an answer is made of, two for each facet and a few more. */
  private static final int SETS = 24;

  /** What may differ from one run to the next. */
  private static final double SLACK = 1.1;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private interface Request {
    void on(SearchIndex index) throws IOException;
  }

  @TempDir Path dir;

  private static Map<String, Request> requests() {
    Map<String, Request> requests = new LinkedHashMap<>();
    requests.put("a name", index -> search(index, "rarename", Filters.NONE));
    requests.put("a phrase", index -> search(index, "\"seldom found\"", Filters.NONE));
    requests.put("a typo", index -> search(index, "rarenmae", Filters.NONE));
    requests.put(
        "filters",
        index -> search(index, "rarename", Filters.NONE.including(Facet.AUTHOR, "Ada Rare")));
    requests.put("suggestions", index -> assertEquals(1, index.suggest("rarena", 9).size()));
    requests.put("values of a facet", index -> look(index, ""));
    requests.put("values of a facet for a query", index -> look(index, "rarename"));
    requests.put("a paper", index -> assertTrue(index.paper(new PaperId("rare")).isPresent()));
    return requests;
  }

  private static void search(SearchIndex index, String text, Filters filters) throws IOException {
    SearchRequest request =
        SearchRequest.of(index.parse(text))
            .withFilters(filters)
            .withFacets(EnumSet.allOf(Facet.class), 10);
    assertEquals(1, index.search(request).total(), text);
  }

  private static void look(SearchIndex index, String text) throws IOException {
    FacetRequest request =
        new FacetRequest(SearchRequest.of(index.parse(text)), Facet.AUTHOR, "rar", null, false, 10);
    assertEquals(1, index.facet(request).values().size(), text);
  }

  @Test
  void fewHitsCostTheSameHoweverManyPapersThereAre() throws IOException {
    try (SearchIndex few = index(FEW);
        SearchIndex many = index(MANY)) {
      for (Map.Entry<String, Request> request : requests().entrySet()) {
        long costs = bytes(request.getValue(), few);
        long costsOfMany = bytes(request.getValue(), many);
        long bits = (long) SETS * (MANY - FEW) / Byte.SIZE;
        assertTrue(
            costsOfMany <= costs * SLACK + bits,
            request.getKey() + " takes " + costs + " bytes and of many papers " + costsOfMany);
      }
    }
  }

  private SearchIndex index(int papers) throws IOException {
    Path folder = dir.resolve("index" + papers);
    try (IndexBuilder builder = LuceneIndexBuilder.create(folder)) {
      builder.add(
          Papers.paper("rare", "RareName: What Is Seldom Found")
              .system("RareName")
              .authors("Ada Rare")
              .build());
      for (int i = 0; i < papers; i++) {
        builder.add(
            Papers.paper("p" + i, "System" + i + ": What Is Often Found " + i)
                .system("System" + i)
                .authors("Person Number" + i, "Another Person" + i / 3)
                .build());
      }
      builder.commit(Papers.corpus());
    }
    return LuceneIndex.open(folder);
  }

  /** The least that one of several equal requests takes, as the first make what is made once. */
  private static long bytes(Request request, SearchIndex index) throws IOException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      request.on(index);
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
