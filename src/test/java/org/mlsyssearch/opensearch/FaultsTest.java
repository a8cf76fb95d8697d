package org.mlsyssearch.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.backend.Access;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.backend.Layout;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.opensearch.cluster.TestCluster;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.server.Settings;
import org.mlsyssearch.server.TestServer;

/**
 * Three nodes, each part of the index on two of them: what readers and writers notice of deaths.
 */
class FaultsTest {

  private static final int PAPERS = 600;
  private static final int CLIENTS = 4;

  /** So that nodes get to start beside the clients on a small machine. */
  private static final int THINKS_MILLIS = 50;

  private static final List<String> QUERIES =
      List.of("oobleck", "efficient memory management", "new paper 17", "venue:sosp", "traning");

  private static final OpenSearchFactory FACTORY = new OpenSearchFactory();

  private static TestCluster nodes;
  private static Backend backend;

  @BeforeAll
  static void start() throws IOException {
    nodes = TestCluster.three();
    backend = new Backend(nodes.addresses(), "faults", new Access.Open(), null);
    build(PAPERS, 0);
    nodes.awaitHealth("green");
  }

  @AfterAll
  static void mend() throws IOException {
    if (nodes != null) {
      nodes.mend();
    }
  }

  private static void build(int papers, long pauseNanos) throws IOException {
    try (IndexBuilder builder = FACTORY.build(backend, new Layout(3, 1, 1), told -> {})) {
      for (Paper paper : Papers.FEW) {
        builder.add(paper);
      }
      for (int i = Papers.FEW.size(); i < papers; i++) {
        builder.add(Papers.paper("new-" + i, "New Paper " + i).build());
        java.util.concurrent.locks.LockSupport.parkNanos(pauseNanos);
      }
      builder.commit(Papers.corpus());
    }
  }

  private static List<SearchResponse> ask(SearchIndex index) throws IOException {
    List<SearchResponse> answers = new ArrayList<>();
    for (String query : QUERIES) {
      answers.add(index.search(SearchRequest.of(index.parse(query))));
    }
    return answers;
  }

  /** Totals, papers and their order; scores of equal copies may differ in the last digit. */
  private static List<List<Object>> gist(List<SearchResponse> answers) {
    return answers.stream()
        .map(answer -> {
          List<Object> gist = new ArrayList<>();
          gist.add(answer.total());
          gist.add(answer.correctedQuery() == null ? "" : answer.correctedQuery());
          answer.hits().forEach(hit -> gist.add(hit.paper().id()));
          return gist;
        })
        .toList();
  }

  /** How often one client asked all queries; every answer was right. */
  private static Callable<Integer> client(
      SearchIndex index, List<List<Object>> right, AtomicBoolean stop) {
    return () -> {
      int asked = 0;
      while (!stop.get()) {
        assertEquals(right, gist(ask(index)));
        asked++;
        Thread.sleep(THINKS_MILLIS);
      }
      return asked;
    };
  }

  @Test
  void whileANodeDiesAndComesBackEverySearchIsAnsweredRightAndIndexingGoesOn() throws Exception {
    try (SearchIndex index = FACTORY.open(backend);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<List<Object>> right = gist(ask(index));
      assertTrue(right.stream().allMatch(gist -> gist.size() > 2), right::toString);
      AtomicBoolean stop = new AtomicBoolean();
      List<Future<Integer>> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(threads.submit(client(index, right, stop)));
      }
      assertNull(index.weakness());
      Future<?> indexing =
          threads.submit(() -> {
            build(PAPERS, Duration.ofMillis(5).toNanos());
            return null;
          });
      Thread.sleep(500);
      nodes.kill(0);
      while (index.weakness() == null) {
        Thread.sleep(20);
      }
      index.check();
      indexing.get();
      nodes.mend();
      assertNull(index.weakness());
      stop.set(true);
      for (Future<Integer> client : clients) {
        assertTrue(client.get() > 0);
      }
      assertTrue(index.refresh(), "the index that was built meanwhile");
      assertEquals(PAPERS, index.search(SearchRequest.of(ParsedQuery.ALL)).total());
      assertEquals(right, gist(ask(index)));
    }
  }

  @Test
  void withoutAnyNodeTheServerSaysSoAndRecoversByItself() throws Exception {
    Settings quick = Settings.local().withPoll(Duration.ofMillis(100)).withAnswerBytes(0);
    try (SearchIndex index = FACTORY.open(backend);
        TestServer server = TestServer.over(index, quick)) {
      String search = "/api/v1/search?q=oobleck";
      assertEquals(200, server.get(search).statusCode());
      for (int i = 0; i < nodes.size(); i++) {
        nodes.kill(i);
      }
      HttpResponse<String> refused = server.get(search);
      assertEquals(503, refused.statusCode(), refused.body());
      assertTrue(refused.headers().firstValue("Retry-After").isPresent());
      assertTrue(refused.body().contains("cannot be reached"), refused.body());
      assertEquals(503, server.get("/health/ready").statusCode());
      assertEquals(200, server.get("/health/live").statusCode());
      nodes.mend();
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (server.get("/health/ready").statusCode() != 200 && System.nanoTime() < end) {
        Thread.sleep(100);
      }
      assertEquals(200, server.get(search).statusCode());
      assertEquals(200, server.get("/health/ready").statusCode());
      assertNotNull(server.json("/health/ready").get("index_version"));
    }
  }
}
