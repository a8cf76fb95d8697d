package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.seen.FirstSeen;

/** The parameter {@code since}: papers that came into the index after an instant. */
class NewSinceTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");

  @TempDir private Path folder;
  private TestServer server;

  private static SearchIndex index(Instant builtAt, Paper... papers) {
    return NaiveSearchIndex.of(List.of(papers), Papers.corpus(builtAt));
  }

  @BeforeEach
  void rebuildWithTwoMorePapers() throws IOException {
    FirstSeen seen = FirstSeen.beside(folder.resolve("index"));
    seen.look(index(MONDAY, Papers.RAY, Papers.SNOWCAT));
    SearchIndex now = index(TUESDAY, Papers.RAY, Papers.SNOWCAT, Papers.VLLM, Papers.OOBLECK);
    server =
        TestServer.over(
            new SearchApp(now, Settings.local(), null, FirstSeen.beside(folder.resolve("index"))));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int count(String query) {
    return server.json("/api/v1/search?" + query).at("/meta/count").asInt();
  }

  @Test
  void countsThePapersThatCameInWithARebuildAlone() {
    assertEquals(4, count("q="));
    assertEquals(2, count("since=" + MONDAY));
    assertEquals(0, count("since=" + TUESDAY));
    assertEquals(2, count("since=2026-11-24"));
    assertEquals(4, count("since=2026-11-01"));
    assertEquals(1, count("q=oobleck&since=" + MONDAY));
    assertEquals(0, count("q=ray&match=words&since=" + MONDAY));
  }

  @Test
  void countsFacetsOfTheNewPapersAlone() {
    int all =
        server
            .json("/api/v1/search?facets=venue&since=2026-11-24")
            .at("/facets/venue/values/0/count")
            .asInt();
    assertEquals(2, all);
    assertEquals(
        2, server.json("/api/v1/facets/venue?since=2026-11-24").at("/values/0/count").asInt());
  }

  @Test
  void narrowsExportFeedAndThePlainPageToo() {
    String csv = server.get("/api/v1/export?format=csv&since=" + MONDAY).body();
    assertEquals(3, csv.lines().count(), csv);
    String feed = server.get("/feed.atom?since=" + MONDAY).body();
    assertEquals(2, feed.split("<entry>", -1).length - 1, feed);
    String page = server.get("/browse?since=" + MONDAY).body();
    assertTrue(page.contains(">2 papers"), page);
    assertTrue(page.contains("New since"), page);
  }

  @Test
  void whatIsNoDateIsRefusedWithASentence() {
    String body = server.get("/api/v1/search?since=lately").body();
    assertTrue(body.contains("'lately' is no date for 'since'; write 2026-11-20"), body);
  }
}
