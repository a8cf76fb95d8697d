package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;

/** Searches that take longer than one may. */
class TimeBudgetTest {

  private static final List<String> SEARCHES =
      List.of(
          "/api/v1/search?q=ray",
          "/api/v1/search",
          "/api/v1/search?q=distibuted+trainig&sort=year:desc",
          "/api/v1/search?q=tra",
          "/api/v1/facets/venue?q=ray",
          "/api/v1/suggest?q=oob",
          "/api/v1/papers/ray-osdi18/similar",
          "/api/v1/export?format=csv&q=training",
          "/browse?q=ray",
          "/feed.atom?q=ray");

  @TempDir private Path dir;

  @Test
  void aSearchThatTakesTooLongIsGivenUpAndLeavesNothingHalfBehind() throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (Paper paper : Papers.FEW) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
    Settings hasty =
        Settings.local().withLimits(Limits.DEFAULT.withSearchTime(Duration.ofNanos(1)));
    try (SearchIndex index = LuceneIndex.open(dir);
        TestServer late = TestServer.over(index, hasty);
        TestServer server = TestServer.over(index);
        SearchIndex fresh = LuceneIndex.open(dir);
        TestServer other = TestServer.over(fresh)) {
      for (String search : SEARCHES) {
        HttpResponse<String> reply = late.get(search);
        assertEquals(503, reply.statusCode(), search);
        assertEquals("too-slow", TestServer.parse(reply.body()).get("code").asString());
      }
      assertEquals(200, late.get("/health/ready").statusCode());
      for (String search : SEARCHES) {
        HttpResponse<String> reply = server.get(search);
        assertEquals(200, reply.statusCode(), search);
        assertEquals(
            withoutTimes(other.get(search).body(), other), withoutTimes(reply.body(), server));
      }
    }
  }

  private static String withoutTimes(String body, TestServer server) {
    assertTrue(!body.isEmpty());
    return body.replaceAll("\"took_ms\":\\d+", "")
        .replaceAll("<updated>.*?</updated>", "")
        .replace(server.base(), "");
  }
}
