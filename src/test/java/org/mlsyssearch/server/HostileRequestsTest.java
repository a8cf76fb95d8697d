package org.mlsyssearch.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlsyssearch.lucene.LuceneIndex;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;

/** Requests made to break a server: each is the client's mistake or is answered. */
class HostileRequestsTest {

  @TempDir private static Path dir;
  private static SearchIndex index;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir)) {
      for (Paper paper : Papers.FEW) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
    index = LuceneIndex.open(dir);
    server = TestServer.over(index);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    index.close();
  }

  /** What is sent, byte for byte; the answer's status line and body. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", server.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static String get(String target) throws IOException {
    return raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  }

  private static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%u0041",
        "/papers/%u0041",
        "/papers/a%u00e9.bib",
        "/api/v1/papers/%U0041",
        "/papers/%zz",
        "/papers/%4",
        "/api/v1/search?q=%u0041"
      })
  void aPercentSignThatEncodesNothingIsABadRequest(String target) throws IOException {
    String answer = get(target);
    assertEquals(400, status(answer), target);
    assertTrue(answer.contains("\"bad-request\""), answer);
  }

  @Test
  void aTopicDeeperThanAnyIsABadParameter() throws IOException {
    String deep = "a" + "/a".repeat(498);
    for (String target :
        List.of(
            "/api/v1/search?topic=" + deep,
            "/api/v1/search?topic=!" + deep,
            "/api/v1/facets/topic?topic=" + deep,
            "/api/v1/export?format=csv&topic=" + deep)) {
      String answer = get(target);
      assertEquals(400, status(answer), target);
      assertTrue(answer.contains("No topic lies 51 levels deep"), answer);
    }
    assertEquals(200, status(get("/api/v1/search?topic=a" + "/a".repeat(49))));
  }

  @Test
  void hundredsOfWordsOfOneLetterAreAnswered() throws IOException {
    String words = "a+b+c+d+e+f+g+h+i+j+".repeat(49) + "k";
    for (String path :
        List.of("/api/v1/search?", "/browse?", "/api/v1/export?format=csv&", "/feed.atom?")) {
      String answer = get(path + "q=" + words);
      assertEquals(200, status(answer), path);
      assertFalse(answer.contains("internal-error"), answer);
      assertEquals(200, status(get(path + "q=" + words.replace("+", "+OR+").substring(0, 990))));
    }
  }

  @Test
  void aForgedCursorIsAnsweredOrStale() throws IOException {
    String version = index.info().version();
    for (String sort : List.of("relevance RELEVANCE", "year:desc NEWEST", "title:asc TITLE")) {
      String[] names = sort.split(" ");
      for (String paper : List.of("0", "-1", "5", "999999", "2147483647", "-2147483648")) {
        for (String score : List.of("0", "2143289344", "2139095040", "-8388608")) {
          String cursor = String.join(":", version, names[1], paper, score);
          String text =
              Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(UTF_8));
          int status = status(get("/api/v1/search?q=ray&sort=" + names[0] + "&cursor=" + text));
          assertTrue(status == 200 || status == 410, cursor + " gives " + status);
        }
      }
    }
  }

  @Test
  void anIdOfThirtyThousandCharactersNamesNoPaper() throws IOException {
    for (String id : List.of("a-".repeat(14_000) + "a", "-".repeat(30_000), "é-".repeat(4_000))) {
      for (String path : List.of("/papers/", "/api/v1/papers/")) {
        String encoded = id.replace("é", "%C3%A9");
        assertEquals(404, status(get(path + encoded)), path);
        assertEquals(200, status(get("/api/v1/papers?id=" + encoded)));
      }
    }
    assertEquals(404, status(get("/papers/" + "a-".repeat(14_000) + "a.bib")));
    assertEquals(404, status(get("/api/v1/papers/" + "a-".repeat(14_000) + "a/similar")));
  }

  @Test
  void noneOfThousandsOfHostileRequestsIsTheServersFault() throws IOException {
    long seed = Long.getLong("hostile.seed", System.nanoTime());
    System.out.println("hostile.seed=" + seed);
    Random random = new Random(seed);
    Map<Integer, Integer> statuses = new TreeMap<>();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = System.err;
    System.setErr(new PrintStream(said, true, UTF_8));
    try {
      for (int i = 0; i < 3_000; i++) {
        HostileRequest request = HostileRequest.of(random);
        HostileRequest.Answer answer = request.send(server.port());
        statuses.merge(answer.status(), 1, Integer::sum);
        assertEquals("", request.wrong(answer), () -> request.shown() + "\n" + answer.text());
      }
    } finally {
      System.setErr(err);
    }
    assertEquals("", said.toString(UTF_8), "nobody fills the log with such requests");
    // Rarer ones, such as 405 and 410, do not come with every seed; they have tests of their own.
    assertTrue(statuses.keySet().containsAll(List.of(200, 400, 404)), "" + statuses);
    assertEquals(200, status(get("/health/ready")));
  }

  @Test
  void aVersionOfHttpThatIsNotSpokenIsABadRequest() throws IOException {
    for (String request :
        List.of(
            "GET /\r\n", "GET /api/v1/search?q=a\r\n\r\n", "GET / HTTP/2.0\r\nHost: x\r\n\r\n")) {
      assertEquals(400, status(raw(request)), request);
    }
  }
}
