package org.mlsyssearch.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;

/** A server that is told to stop while it is at work. */
@Timeout(60)
class ShutdownTest {

  private static final int CLIENTS = 50;

  @TempDir private Path dir;

  /** Sends a request and does not wait for its answer. */
  private static Socket send(int port, String request) throws IOException {
    Socket socket = new Socket("localhost", port);
    socket.setSoTimeout(20_000);
    socket.getOutputStream().write(request.getBytes(UTF_8));
    return socket;
  }

  private static String search(String word) {
    return "GET /api/v1/search?q=" + word + " HTTP/1.1\r\nHost: x\r\n\r\n";
  }

  private static String match(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 900; i++) {
      text.append("Ray ").append(random.nextInt()).append(" distributed training of models\n");
    }
    return "POST /api/v1/match HTTP/1.1\r\nHost: x\r\nContent-Length: "
        + text.length()
        + "\r\n\r\n"
        + text;
  }

  /** Everything the server sends until it closes the connection. */
  private static String answer(Socket socket) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (socket) {
      socket.getInputStream().transferTo(answer);
      return answer.toString(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Behind '" + answer.toString(UTF_8) + "'", e);
    }
  }

  /** Fails unless this is one whole answer, after which the connection ends. */
  private static int assertWhole(String answer) {
    int head = answer.indexOf("\r\n\r\n");
    assertTrue(head > 0, "no answer: '" + answer + "'");
    int length = answer.indexOf("Content-Length: ");
    if (length >= 0 && length < head) {
      String bytes = answer.substring(length + 16, answer.indexOf('\r', length));
      assertEquals(Integer.parseInt(bytes), answer.substring(head + 4).getBytes(UTF_8).length);
    } else {
      assertTrue(answer.endsWith("\r\n0\r\n\r\n"), answer);
    }
    int status = Integer.parseInt(answer.split(" ", 3)[1]);
    assertTrue(status == 200 || status == 503, answer);
    assertTrue(status == 200 || answer.contains("\r\nConnection: close\r\n"), answer);
    return status;
  }

  @Test
  void whatWasAskedIsAnsweredOrRefusedInWordsAndTheExitCodeIsZero() throws Exception {
    Path index = dir.resolve("index");
    try (IndexBuilder builder = LuceneIndexBuilder.create(index)) {
      for (Paper paper : Papers.FEW) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
    Random random = new Random(5);
    List<Socket> clients = new ArrayList<>();
    try (ServerProcess server =
        ServerProcess.start(Map.of(), "--index", index.toString(), "--max-searches", "1")) {
      Socket silent = new Socket("localhost", server.port());
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(send(server.port(), i % 2 == 0 ? match(random) : search("ray")));
      }
      assertEquals(0, server.terminate());
      List<Integer> statuses =
          clients.stream().map(ShutdownTest::answer).map(ShutdownTest::assertWhole).toList();
      assertEquals(CLIENTS, statuses.size());
      assertEquals("", answer(silent));
    }
  }

  @Test
  void theDoorIsClosedAtOnceAndWhoWaitsIsRefusedWhenTheGraceTimeIsOver() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Settings settings =
        Settings.local()
            .withLimits(Limits.DEFAULT.withMaxSearches(1).withGrace(Duration.ofMillis(500)));
    TestServer server = TestServer.over(OverloadTest.held(never), settings);
    int port = server.port();
    Socket open = new Socket("localhost", port);
    Socket worked = send(port, search("ray"));
    OverloadTest.awaitMetric(server, "mlsys_requests_working 1.0");
    Socket waiting = send(port, search("vllm"));
    OverloadTest.awaitMetric(server, "mlsys_requests_waiting 1.0");
    Thread stop = Thread.startVirtualThread(server.app()::close);
    String late;
    try (open) {
      while (canConnect(port)) {
        Thread.sleep(5);
      }
      open.getOutputStream().write(search("oobleck").getBytes(UTF_8));
      late = answer(open);
    }
    assertEquals(503, assertWhole(late));
    String refused = answer(waiting);
    assertEquals(503, assertWhole(refused));
    assertTrue(refused.contains("is stopping"), refused);
    assertTrue(refused.contains("\r\nRetry-After: "), refused);
    stop.join();
    never.countDown();
    assertEquals("", answer(worked));
  }

  private static boolean canConnect(int port) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      return socket.isConnected();
    } catch (ConnectException e) {
      return false;
    }
  }

  @Test
  void theExitCodeIsTheSameInTheHelpAndTheDocs() throws IOException {
    String docs =
        Files.readString(Path.of(System.getProperty("project.root", "."), "docs/operations.md"));
    assertTrue(docs.contains("0 for `--help`, `--version` and when SIGTERM or Ctrl-C stops it"));
    assertTrue(!docs.contains("143"), "a unit file needs no other code");
    assertTrue(ServerMainTest.help().contains("0 help, version, and stopped by SIGTERM or Ctrl-C"));
  }
}
