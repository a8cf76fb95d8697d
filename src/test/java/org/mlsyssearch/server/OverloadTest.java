package org.mlsyssearch.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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
    return after(until::await);
  }

  /** What comes before each search. */
  interface Delay {
    void run() throws InterruptedException;
  }

  /** An index whose searches come after something else. */
  static SearchIndex after(Delay delay) {
    SearchIndex real = NaiveSearchIndex.of(Papers.FEW, Papers.corpus());
    return (SearchIndex)
        Proxy.newProxyInstance(
            SearchIndex.class.getClassLoader(),
            new Class<?>[] {SearchIndex.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("search")) {
                delay.run();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void whatFitsNeitherThreadsNorQueueIsRefusedAndAllElseAnswered() throws Exception {
    CountDownLatch letGo = new CountDownLatch(1);
    Settings settings =
        Settings.local().withLimits(Limits.DEFAULT.withMaxSearches(2).withMaxWaiting(1));
    try (TestServer server = TestServer.over(held(letGo), settings);
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
        AutoCloseable released = letGo::countDown) {
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
      assertEquals(404, server.get("/nothing.js").statusCode());
      awaitMetric(server, "mlsys_requests_refused_total 1.0");
      assertEquals(503, server.send("POST", "/api/v1/match").statusCode(), "a pasted list");
      letGo.countDown();
      for (Future<HttpResponse<String>> one : taken) {
        assertEquals(200, one.get().statusCode());
      }
      assertEquals(200, server.get("/api/v1/search?q=snowcat").statusCode());
    }
  }

  @Test
  void whatNobodyWaitsForAnyMoreIsNotBegun() throws Exception {
    CountDownLatch letGo = new CountDownLatch(1);
    Settings settings =
        Settings.local().withLimits(Limits.DEFAULT.withMaxSearches(1).withMaxWaiting(9));
    try (TestServer server = TestServer.over(held(letGo), settings);
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
        Socket patient = new Socket("localhost", server.port());
        AutoCloseable released = letGo::countDown) {
      String request = "GET /api/v1/search?q=ray HTTP/1.1\r\nHost: x\r\n\r\n";
      Future<HttpResponse<String>> taken = clients.submit(() -> server.get("/browse?q=ray"));
      awaitMetric(server, "mlsys_requests_working 1.0");
      for (int i = 0; i < 3; i++) {
        try (Socket gone = new Socket("localhost", server.port())) {
          gone.getOutputStream().write(request.getBytes(UTF_8));
          awaitMetric(server, "mlsys_requests_waiting " + (i + 1) + ".0");
        }
      }
      // Its second request comes before the first is answered; both are.
      patient.getOutputStream().write(request.repeat(2).getBytes(UTF_8));
      awaitMetric(server, "mlsys_requests_waiting 4.0");
      Thread.sleep(150);
      patient.getOutputStream().write(request.getBytes(UTF_8));
      Thread.sleep(50);
      letGo.countDown();
      assertEquals(200, taken.get().statusCode());
      awaitMetric(server, "mlsys_requests_abandoned_total 3.0");
      patient.setSoTimeout(20_000);
      String answers = "";
      while (answers.split("HTTP/1.1 200 OK", -1).length < 4) {
        byte[] some = new byte[8_192];
        int read = patient.getInputStream().read(some);
        assertTrue(read > 0, answers);
        answers += new String(some, 0, read, UTF_8);
      }
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
