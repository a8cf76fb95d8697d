package org.mlsyssearch.server.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.server.TestServer;

class AccessLogTest {

  @Test
  void writesOneJsonLinePerRequest() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (AccessLog log = new AccessLog(out)) {
      log.add(entry("q=\"a\nb\""));
      log.add(entry(null));
    }
    var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(2, lines.size());
    assertEquals(
        TestServer.parse(
            """
            {"time": "2026-11-23T00:00:00Z", "client": "192.0.2.1", "method": "GET",
             "path": "/api/v1/search", "query": "q=\\"a\\nb\\"", "route": "/api/v1/search",
             "status": 200, "bytes": 10, "ms": 1.235, "user_agent": null}
            """),
        TestServer.parse(lines.getFirst()));
  }

  @Test
  void writesNothingThatMeansAnythingToATerminal() {
    String hostile = "q=\r\n\u001b[31m\u007f\u009b31m\u2028\u202eé\ud83d\ude42\"}";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (AccessLog log = new AccessLog(out)) {
      log.add(entry(hostile));
    }
    String line = out.toString(StandardCharsets.UTF_8);
    assertTrue(line.matches("[ -~]+\n"), line);
    assertEquals(hostile, TestServer.parse(line).get("query").asString());
  }

  @Test
  void dropsLinesRatherThanLetARequestWait() {
    CountDownLatch full = new CountDownLatch(1);
    OutputStream stuck =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            try {
              full.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        };
    try (AccessLog log = new AccessLog(stuck)) {
      for (int i = 0; i < 10_000; i++) {
        log.add(entry(null));
      }
      assertTrue(log.dropped() > 1_000, "dropped " + log.dropped());
      full.countDown();
    }
  }

  private static AccessLog.Entry entry(String query) {
    return new AccessLog.Entry(
        Instant.parse("2026-11-23T00:00:00Z"),
        "192.0.2.1",
        "GET",
        "/api/v1/search",
        query,
        "/api/v1/search",
        200,
        10,
        1.23456,
        null);
  }
}
