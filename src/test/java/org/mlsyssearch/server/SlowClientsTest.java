package org.mlsyssearch.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;

/** Clients that keep the server busy with waiting: they are cut off and nobody else is kept. */
@Timeout(120)
class SlowClientsTest {

  private static final Duration CLIENT_TIME = Duration.ofMillis(400);
  private static final String GET = "GET /api/v1/search?q=ray HTTP/1.1\r\nHost: x\r\n";

  private static TestServer server(Limits limits) {
    return TestServer.over(
        NaiveSearchIndex.of(Papers.FEW, Papers.corpus()), Settings.local().withLimits(limits));
  }

  private static TestServer impatient() {
    return server(Limits.DEFAULT.withClientTime(CLIENT_TIME));
  }

  private static Socket connect(TestServer server) throws IOException {
    Socket socket = new Socket("localhost", server.port());
    socket.setSoTimeout(30_000);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
  }

  /** Sends a byte now and then until the server has had enough. */
  private static void trickle(Socket socket, String bytes) throws InterruptedException {
    try {
      while (true) {
        write(socket, bytes);
        Thread.sleep(CLIENT_TIME.toMillis() / 5);
      }
    } catch (IOException e) {
      // Cut off.
    }
  }

  @Test
  void whoSendsTheHeadOfARequestByteByByteIsCutOff() throws Exception {
    try (TestServer server = impatient();
        Socket socket = connect(server)) {
      write(socket, GET + "X-Slow: ");
      trickle(socket, "x");
    }
  }

  @Test
  void whoSendsEmptyLinesInsteadOfARequestIsCutOffWhenAConnectionMayBeIdleNoLonger()
      throws Exception {
    try (TestServer server = server(Limits.DEFAULT.withMaxConnections(1));
        Socket socket = connect(server)) {
      trickle(socket, "\r\n");
    }
  }

  @Test
  void whoSendsABodyByteByByteIsCutOffAndKeepsNoSearchWaiting() throws Exception {
    Limits limits = Limits.DEFAULT.withClientTime(CLIENT_TIME).withMaxSearches(1).withMaxWaiting(1);
    try (TestServer server = server(limits)) {
      List<Socket> slow = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        slow.add(connect(server));
        write(
            slow.getLast(),
            "POST /api/v1/match HTTP/1.1\r\nHost: x\r\nContent-Length: 50000\r\n\r\nray");
      }
      assertEquals(200, server.get("/api/v1/search?q=ray").statusCode());
      for (Socket socket : slow) {
        trickle(socket, "x");
      }
    }
  }

  @Test
  void whoDoesNotReadTheAnswersIsCutOff() throws Exception {
    int requests = 20_000;
    try (TestServer server = impatient();
        Socket socket = connect(server)) {
      Thread.startVirtualThread(() -> {
        try {
          for (int i = 0; i < requests; i++) {
            write(socket, "GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n");
          }
        } catch (IOException e) {
          // Cut off.
        }
      });
      InputStream in = socket.getInputStream();
      long read = 0;
      try {
        for (int one = in.read(); one >= 0; one = in.read()) {
          read++;
          Thread.sleep(CLIENT_TIME.toMillis() / 5);
          if (server.get("/metrics").body().contains("mlsys_connections 1.0")) {
            break;
          }
        }
      } catch (IOException e) {
        // Cut off.
      }
      assertTrue(read < requests, "read " + read);
    }
  }

  @Test
  void whoAsksNowAndThenIsNotCutOff() throws Exception {
    try (TestServer server = impatient();
        Socket socket = connect(server)) {
      for (int i = 0; i < 4; i++) {
        write(socket, GET);
        Thread.sleep(CLIENT_TIME.toMillis() / 2);
        write(socket, "\r\n");
        byte[] begin = socket.getInputStream().readNBytes(15);
        assertEquals("HTTP/1.1 200 OK", new String(begin, UTF_8));
        while (socket.getInputStream().available() > 0) {
          socket.getInputStream().skipNBytes(socket.getInputStream().available());
        }
        Thread.sleep(CLIENT_TIME.toMillis());
      }
    }
  }

  @Test
  void aThousandSlowConnectionsChangeNothingForOthers() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try (TestServer server = server(Limits.DEFAULT.withGrace(Duration.ZERO))) {
      for (int i = 0; i < 1_000; i++) {
        slow.add(connect(server));
        switch (i % 4) {
          case 0 -> {}
          case 1 -> write(slow.getLast(), "G");
          case 2 -> write(slow.getLast(), GET + "X-Slow: ");
          default ->
              write(
                  slow.getLast(),
                  "POST /api/v1/match HTTP/1.1\r\nHost: x\r\nContent-Length: 9999\r\n\r\nr");
        }
      }
      for (int i = 0; i < 20; i++) {
        assertEquals(200, server.get("/health/live").statusCode());
        assertEquals(200, server.get("/api/v1/search?q=ray").statusCode());
      }
      assertTrue(server.get("/metrics").body().contains("mlsys_connections "));
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void whereAllConnectionsAreTakenIdleOnesAreGivenUpForWhoWaits() throws Exception {
    try (TestServer server = server(Limits.DEFAULT.withMaxConnections(3));
        Socket first = connect(server);
        Socket second = connect(server);
        Socket third = connect(server)) {
      assertEquals(200, server.get("/api/v1/search?q=ray").statusCode());
      for (Socket idle : List.of(first, second, third)) {
        assertEquals(-1, idle.getInputStream().read());
      }
    }
  }

  @Test
  void whoComesAtOnceWithMoreThanAreLetInWaitsAndIsAnswered() throws Exception {
    try (TestServer server = server(Limits.DEFAULT.withMaxConnections(2))) {
      for (int turn = 0; turn < 20; turn++) {
        List<Socket> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
          all.add(connect(server));
          write(all.getLast(), GET + "Connection: close\r\n\r\n");
        }
        for (Socket socket : all) {
          byte[] begin = socket.getInputStream().readNBytes(15);
          assertEquals("HTTP/1.1 200 OK", new String(begin, UTF_8));
          socket.close();
        }
      }
    }
  }

  @Test
  void aRequestThatABusyServerHasNotReadYetIsNoIdleConnection() throws Exception {
    int processors = Runtime.getRuntime().availableProcessors();
    long busyUntil = System.nanoTime() + 5_000_000_000L;
    SearchIndex busy =
        OverloadTest.after(() -> {
          while (System.nanoTime() < busyUntil) {
            Thread.onSpinWait();
          }
        });
    Limits limits = Limits.DEFAULT.withMaxConnections(processors + 1);
    List<Socket> taking = new ArrayList<>();
    try (TestServer server = TestServer.over(busy, Settings.local().withLimits(limits));
        Socket patient = connect(server)) {
      // Answered at once, by threads that keep the processors until they have answered.
      for (int i = 0; i < processors; i++) {
        taking.add(connect(server));
        write(taking.getLast(), "GET /health/ready HTTP/1.1\r\nHost: x\r\n\r\n");
      }
      Thread.sleep(200);
      write(patient, "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
      byte[] begin = patient.getInputStream().readNBytes(15);
      assertEquals("HTTP/1.1 200 OK", new String(begin, UTF_8));
    } finally {
      for (Socket socket : taking) {
        socket.close();
      }
    }
  }
}
