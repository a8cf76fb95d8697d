package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.server.http.SecurityHeaders;

/** What any client may expect of any address. */
class HttpMannersTest {

  private static final String SEARCH = "/api/v1/search";
  private static final byte[] SCRIPT = "a.script();\n".repeat(500).getBytes(StandardCharsets.UTF_8);

  @TempDir private static Path dir;
  private static Path web;
  private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    web = Files.createDirectory(dir.resolve("web"));
    Files.writeString(web.resolve("index.html"), "<!doctype html><title>Page</title>");
    Files.write(web.resolve("app.js"), SCRIPT);
    server = over(Settings.local().withWeb(web));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void answersNotModifiedToWhoHasTheAnswer() {
    for (String path : List.of(SEARCH + "?q=ray", "/api/v1/papers/ray-osdi18", "/", "/app.js")) {
      String tag = header(server.get(path), "ETag");
      HttpResponse<String> again = server.get(path, "If-None-Match", "\"other\", " + tag);
      assertEquals(304, again.statusCode(), path);
      assertEquals("", again.body(), path);
      assertEquals(tag, header(again, "ETag"), path);
    }
  }

  @Test
  void givesEqualSearchesOneTagAndOthersAnother() {
    String tag = header(server.get(SEARCH + "?venue=SOSP&q=ray"), "ETag");
    assertEquals(tag, header(server.get(SEARCH + "?q=ray&venue=sosp&page=1"), "ETag"));
    assertFalse(tag.equals(header(server.get(SEARCH + "?q=ray"), "ETag")));
  }

  @Test
  void compressesWithGzip() throws IOException {
    for (String path : List.of(SEARCH, "/app.js")) {
      HttpResponse<byte[]> response =
          server.send(
              "GET", path, HttpResponse.BodyHandlers.ofByteArray(), "Accept-Encoding", "gzip");
      assertEquals("gzip", header(response, "Content-Encoding"), path);
      assertTrue(header(response, "Vary").contains("Accept-Encoding"), path);
      InputStream plain = new GZIPInputStream(new ByteArrayInputStream(response.body()));
      byte[] bytes = plain.readAllBytes();
      if (path.equals("/app.js")) {
        assertArrayEquals(SCRIPT, bytes);
      } else {
        assertEquals(
            5,
            TestServer.parse(new String(bytes, StandardCharsets.UTF_8)).at("/meta/count").asInt());
      }
    }
  }

  @Test
  void answersHeadLikeGetWithoutABody() {
    for (String path : List.of(SEARCH + "?q=ray", "/", "/app.js", "/health/live", "/nowhere")) {
      HttpResponse<String> get = server.get(path);
      HttpResponse<String> head = server.send("HEAD", path);
      assertEquals(get.statusCode(), head.statusCode(), path);
      assertEquals("", head.body(), path);
      for (String name : List.of("Content-Type", "Cache-Control", "Content-Security-Policy")) {
        assertEquals(header(get, name), header(head, name), path + " " + name);
      }
      assertEquals(get.headers().firstValue("ETag"), head.headers().firstValue("ETag"), path);
    }
  }

  @Test
  void letsPagesOfOtherSitesRead() {
    assertEquals("*", header(server.get(SEARCH), "Access-Control-Allow-Origin"));
    HttpResponse<String> preflight =
        server.send(
            "OPTIONS",
            SEARCH,
            "Origin",
            "https://example.org",
            "Access-Control-Request-Method",
            "GET");
    assertEquals(204, preflight.statusCode());
    assertEquals("GET, HEAD, OPTIONS", header(preflight, "Access-Control-Allow-Methods"));
  }

  @Test
  void refusesToBeWrittenTo() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "BREW")) {
      HttpResponse<String> response = server.send(method, SEARCH);
      assertProblem(response, 405, "method-not-allowed");
      assertEquals("GET, HEAD, OPTIONS", header(response, "Allow"));
    }
  }

  @Test
  void tellsWhatIsNotThere() {
    assertProblem(server.get("/api/v1/nothing"), 404, "not-found");
    assertProblem(server.get("/nothing.js"), 404, "not-found");
    assertProblem(server.get("/api/v1/papers/no-such-paper"), 404, "unknown-paper");
    assertProblem(server.get("/api/v1/papers/no%20id%21"), 404, "unknown-paper");
    HttpResponse<String> facet = server.get("/api/v1/facets/venu");
    assertProblem(facet, 404, "unknown-facet");
    assertEquals("venue", TestServer.parse(facet.body()).at("/errors/0/did_you_mean").asString());
  }

  @Test
  void showsBrowsersAPageWhereThereIsNothing() {
    HttpResponse<String> response = server.get("/%3Cb%3Enothing", "Accept", "text/html");
    assertEquals(404, response.statusCode());
    assertTrue(header(response, "Content-Type").startsWith("text/html"));
    assertFalse(response.body().contains("<b>"), response.body());
  }

  @Test
  void refusesOverLongRequests() {
    assertProblem(server.get(SEARCH + "?q=" + "x".repeat(1_001)), 414, "too-long");
    assertEquals(200, server.get(SEARCH + "?q=" + "x".repeat(1_000)).statusCode());
    String ids = "vllm-sosp23," + "some-other-paper-nsdi24,".repeat(499);
    assertEquals(200, server.get("/api/v1/papers?id=" + ids).statusCode());
    assertProblem(server.get(SEARCH + "?q=" + "x".repeat(40_000)), 414, "too-long");
    assertProblem(server.get(SEARCH, "X-Long", "x".repeat(40_000)), 431, "headers-too-large");
  }

  @Test
  void refusesWhatIsNotPercentEncoded() throws IOException {
    assertTrue(raw("GET /api/v1/search?q=%zz HTTP/1.1").startsWith("HTTP/1.1 400"));
    assertTrue(raw("GET /api/v1/papers/%zz HTTP/1.1").startsWith("HTTP/1.1 400"));
    assertTrue(raw("GET /api/v1/search?q=%zz HTTP/1.1").contains("\"code\":\"bad-request\""));
  }

  @Test
  void neverLeavesTheFolderOfThePage() throws IOException {
    Path secret = Files.writeString(web.resolveSibling("secret.txt"), "secret");
    Files.createSymbolicLink(web.resolve("link.txt"), secret);
    Files.createDirectory(web.resolve("sub"));
    Files.writeString(web.resolve("sub/listed.js"), "secret");
    for (String path :
        List.of(
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/.//",
            "/link.txt",
            "/sub",
            "/sub/",
            "/a%00.js",
            "/..%5csecret.txt")) {
      String answer = raw("GET " + path + " HTTP/1.1");
      assertTrue(answer.startsWith("HTTP/1.1 40"), answer);
      assertFalse(answer.contains("\nsecret") || answer.contains("listed"), answer);
    }
  }

  @Test
  void sendsSecurityHeadersWithEverything() throws IOException {
    List<String> answers = new ArrayList<>();
    for (String path : List.of(SEARCH, "/", "/nothing", "/metrics", "/" + "x".repeat(40_000))) {
      answers.add(raw("GET " + path + " HTTP/1.1"));
    }
    answers.add(raw("POST / HTTP/1.1"));
    for (String answer : answers) {
      SecurityHeaders.ALL.forEach(
          (name, value) -> assertTrue(answer.contains(name + ": " + value + "\r\n"), answer));
    }
  }

  @Test
  void makesLinksOfTheConfiguredBaseAndTakesItsPathWithOrWithoutIt() {
    try (TestServer other =
        over(Settings.local().withBaseUrl(URI.create("https://example.org/papers/")))) {
      for (String prefix : List.of("", "/papers")) {
        assertEquals(
            "https://example.org/papers/api/v1/search?q=ray",
            other.json(prefix + SEARCH + "?q=ray").at("/links/self").asString());
      }
    }
  }

  @Test
  void believesForwardingHeadersOnlyWhereToldTo() {
    String[] headers = {
      "Forwarded",
      "for=10.0.0.1;proto=https;host=\"papers.example.org\"",
      "X-Forwarded-Prefix",
      "/p"
    };
    String[] other = {"X-Forwarded-Proto", "https", "X-Forwarded-Host", "x.example.org, 10.0.0.1"};
    String[] bad = {"X-Forwarded-Proto", "javascript", "X-Forwarded-Host", "a b\"><script>"};
    try (TestServer proxied = over(Settings.local().withBehindProxy(true))) {
      assertEquals("https://papers.example.org/p" + SEARCH, self(proxied, headers));
      assertEquals("https://x.example.org" + SEARCH, self(proxied, other));
      assertEquals("http://localhost:" + proxied.port() + SEARCH, self(proxied, bad));
    }
    assertEquals(server.base() + SEARCH, self(server, headers));
  }

  @Test
  void slowsDownWhoAsksTooOften() {
    try (TestServer limited =
        over(Settings.local().withLimits(Limits.DEFAULT.withMaxRequestsPerSecond(0.1)))) {
      assertEquals(200, limited.get(SEARCH).statusCode());
      HttpResponse<String> response = limited.get(SEARCH);
      assertProblem(response, 429, "too-many-requests");
      assertTrue(Integer.parseInt(header(response, "Retry-After")) >= 1);
      assertEquals(200, limited.get("/health/ready").statusCode());
    }
  }

  private static TestServer over(Settings settings) {
    return TestServer.over(NaiveSearchIndex.of(Papers.FEW, Papers.corpus()), settings);
  }

  private static String self(TestServer one, String... headers) {
    return TestServer.parse(one.get(SEARCH, headers).body()).at("/links/self").asString();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response
        .headers()
        .firstValue(name)
        .orElseThrow(() -> new AssertionError("No " + name + " in " + response.headers().map()));
  }

  private static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertEquals(status, response.statusCode(), response.body());
    assertEquals("application/problem+json", header(response, "Content-Type"));
    var body = TestServer.parse(response.body());
    assertEquals(code, body.get("code").asString());
    assertEquals(status, body.get("status").asInt());
    assertTrue(body.get("type").asString().endsWith("/docs#" + code));
    for (String name : List.of("title", "detail", "instance", "errors")) {
      assertTrue(body.has(name), name);
    }
  }

  /** What the server answers to a request line that no client library would send. */
  private static String raw(String requestLine) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket
          .getOutputStream()
          .write(
              (requestLine + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
