package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;

/** A running server and an indexer that replaces its index, for every engine. */
public abstract class HotSwapContract {

  static final Settings QUICK = Settings.local().withPoll(Duration.ofMillis(20));

  /** Begins a new index in place of the old one. */
  protected abstract IndexBuilder builder() throws IOException;

  protected abstract SearchIndex open() throws IOException;

  @Test
  void movesToEachNewIndexWithoutFailingARequest() throws Exception {
    build(Papers.FEW);
    AtomicBoolean stop = new AtomicBoolean();
    try (SearchIndex index = open();
        TestServer server = TestServer.over(index, QUICK);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> clients =
          IntStream.range(0, 4).mapToObj(i -> threads.submit(() -> ask(server, stop))).toList();
      for (int round = 1; round <= 5; round++) {
        int papers = Papers.FEW.size() + round;
        build(
            Stream.concat(
                    Papers.FEW.stream(),
                    IntStream.range(0, round)
                        .mapToObj(i -> Papers.paper("new-" + i, "New Paper " + i).build()))
                .toList());
        await(server, papers);
      }
      stop.set(true);
      for (Future<Integer> client : clients) {
        assertTrue(client.get() > 0);
      }
      String metrics = metricsOnceCounted(server, "mlsys_index_reloads_total 5.0");
      assertTrue(metrics.contains("mlsys_index_papers 10.0"), metrics);
      assertTrue(metrics.contains("mlsys_index_reloads_total 5.0"), metrics);
      assertTrue(
          metrics.contains("mlsys_index_info{version=\"" + index.info().version() + "\"}"),
          metrics);
    }
  }

  @Test
  void givesANewIndexNewTagsAndEndsOldCursors() throws Exception {
    build(Papers.FEW);
    try (SearchIndex index = open();
        TestServer server = TestServer.over(index, QUICK)) {
      HttpResponse<String> before = server.get("/api/v1/search?per_page=2");
      String tag = before.headers().firstValue("ETag").orElseThrow();
      String cursor = TestServer.parse(before.body()).at("/meta/next_cursor").asString();
      assertEquals(200, server.get("/api/v1/search?per_page=2&cursor=" + cursor).statusCode());
      build(Papers.FEW.subList(0, 4));
      await(server, 4);
      HttpResponse<String> after = server.get("/api/v1/search?per_page=2", "If-None-Match", tag);
      assertEquals(200, after.statusCode());
      assertNotEquals(tag, after.headers().firstValue("ETag").orElseThrow());
      assertEquals(410, server.get("/api/v1/search?per_page=2&cursor=" + cursor).statusCode());
    }
  }

  @Test
  void refusesACursorThatNoIndexMade() throws Exception {
    build(Papers.FEW);
    try (SearchIndex index = open();
        TestServer server = TestServer.over(index, QUICK)) {
      for (String cursor : List.of("x", "x@y", "AAAA", "%00", "1:2:3", "🙂")) {
        String url =
            "/api/v1/search?cursor="
                + java.net.URLEncoder.encode(cursor, java.nio.charset.StandardCharsets.UTF_8);
        assertEquals(410, server.get(url).statusCode(), cursor);
      }
    }
  }

  private static int ask(TestServer server, AtomicBoolean stop) {
    int asked = 0;
    while (!stop.get()) {
      HttpResponse<String> response = server.get("/api/v1/search?q=training");
      assertEquals(200, response.statusCode(), response.body());
      assertTrue(response.body().contains("oobleck-sosp23"));
      asked++;
    }
    return asked;
  }

  /** The metrics; a searcher may see a new index a moment before the watcher has counted it. */
  private static String metricsOnceCounted(TestServer server, String line)
      throws InterruptedException {
    String metrics = server.get("/metrics").body();
    for (int tries = 0; tries < 1000 && !metrics.contains(line); tries++) {
      Thread.sleep(10);
      metrics = server.get("/metrics").body();
    }
    return metrics;
  }

  private static void await(TestServer server, int papers) throws InterruptedException {
    while (server.json("/api/v1/search").at("/meta/count").asInt() != papers) {
      Thread.sleep(10);
    }
  }

  final void build(List<Paper> papers) throws IOException {
    try (IndexBuilder builder = builder()) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
  }
}
