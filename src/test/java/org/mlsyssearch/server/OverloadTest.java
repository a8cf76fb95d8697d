package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;
import tools.jackson.databind.JsonNode;

/** A server with more to do than it can: it answers what it can and says so to the others. */
class OverloadTest {

  /** An index whose searches wait for a latch. */
  static SearchIndex held(CountDownLatch until) {
    SearchIndex real = NaiveSearchIndex.of(Papers.FEW, Papers.corpus());
    return (SearchIndex)
        Proxy.newProxyInstance(
            SearchIndex.class.getClassLoader(),
            new Class<?>[] {SearchIndex.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("search")) {
                until.await();
              }
              return method.invoke(real, arguments);
            });
  }

  @Test
  void whatFitsNeitherThreadsNorQueueIsRefusedAndAllElseAnswered()
      throws InterruptedException, ExecutionException {
    CountDownLatch letGo = new CountDownLatch(1);
    Settings settings =
        Settings.local().withLimits(Limits.DEFAULT.withMaxSearches(2).withMaxWaiting(1));
    try (TestServer server = TestServer.over(held(letGo), settings);
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> taken = new ArrayList<>();
      for (String word : List.of("ray", "vllm", "oobleck")) {
        taken.add(clients.submit(() -> server.get("/api/v1/search?q=" + word)));
      }
      awaitMetric(server, "mlsys_requests_working 2.0");
      awaitMetric(server, "mlsys_requests_waiting 1.0");
      HttpResponse<String> refused = server.get("/api/v1/search?q=snowcat");
      assertEquals(503, refused.statusCode());
      assertEquals("overloaded", TestServer.parse(refused.body()).get("code").asString());
      assertEquals("1", refused.headers().firstValue("Retry-After").orElse(""));
      assertEquals(200, server.get("/health/live").statusCode());
      awaitMetric(server, "mlsys_requests_refused_total 1.0");
      assertEquals(503, server.send("POST", "/api/v1/match").statusCode(), "a pasted list");
      letGo.countDown();
      for (Future<HttpResponse<String>> one : taken) {
        assertEquals(200, one.get().statusCode());
      }
      assertEquals(200, server.get("/api/v1/search?q=snowcat").statusCode());
    }
  }

  static void awaitMetric(TestServer server, String line) throws InterruptedException {
    while (!server.get("/metrics").body().contains(line)) {
      Thread.sleep(10);
    }
  }

  @Test
  void manyMistakesAreToldInFewSentences() {
    try (TestServer server = TestServer.withFewPapers()) {
      for (String query : List.of("&fields=x,y,z,u,v".repeat(1_800), "&q=a".repeat(7_000))) {
        HttpResponse<String> reply = server.get("/api/v1/search?q=ray" + query);
        assertEquals(400, reply.statusCode());
        JsonNode errors = TestServer.parse(reply.body()).get("errors");
        assertTrue(errors.size() <= 21, errors.size() + " errors");
        assertTrue(reply.body().length() < 60_000, reply.body().length() + " characters");
      }
    }
  }

  @Test
  void ofManyUnknownParametersTheFirstAreNamed() {
    try (TestServer server = TestServer.withFewPapers()) {
      StringBuilder query = new StringBuilder();
      for (int i = 0; i < 2_000; i++) {
        query.append("&p").append(i).append("=1");
      }
      JsonNode errors = server.json("/api/v1/search?q=ray" + query).get("errors");
      assertEquals("p0", errors.get(0).get("parameter").asString());
      assertTrue(errors.size() <= 21, errors.size() + " errors");
      assertTrue(errors.get(20).get("detail").asString().startsWith("1,980 more"));
    }
  }
}
