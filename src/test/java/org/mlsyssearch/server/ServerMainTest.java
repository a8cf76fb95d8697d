package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.server.params.Params;
import org.mlsyssearch.server.params.Pasted;
import org.mlsyssearch.server.params.SearchParams;
import org.mlsyssearch.server.params.Selected;
import picocli.CommandLine;

/** The command itself, in a process of its own where it serves. */
class ServerMainTest {

  @TempDir private static Path dir;

  private record Run(int exitCode, String out, String err) {}

  @BeforeAll
  static void index() throws IOException {
    build(Papers.FEW);
  }

  @Test
  void servesUntilToldToStop() throws Exception {
    Path log = dir.resolve("access.log");
    try (ServerProcess server =
        ServerProcess.start(Map.of(), "--index", dir + "/index", "--access-log", "" + log)) {
      assertEquals(200, get(server.base() + "api/v1/search?q=vllm").statusCode());
      assertEquals(200, get(server.base() + "health/ready").statusCode());
      assertEquals(0, server.terminate());
    }
    // Requests are noted after they are answered, so two may swap places.
    var line =
        Files.readAllLines(log).stream()
            .map(TestServer::parse)
            .filter(one -> one.get("route").asString().equals("/api/v1/search"))
            .findFirst()
            .orElseThrow();
    assertEquals("q=vllm", line.get("query").asString());
    assertEquals(200, line.get("status").asInt());
    assertTrue(line.get("bytes").asInt() > 100);
    assertEquals(2, Files.readAllLines(log).size());
  }

  @Test
  void takesItsSettingsFromTheEnvironment() throws Exception {
    try (ServerProcess server =
        ServerProcess.start(
            Map.of("MLSYS_INDEX", dir + "/index", "MLSYS_BASE_URL", "https://example.org/x"))) {
      String self =
          TestServer.parse(get(server.base() + "api/v1/search").body())
              .at("/links/self")
              .asString();
      assertEquals("https://example.org/x/api/v1/search", self);
    }
  }

  @Test
  void saysInOneSentenceThatThereIsNoIndex() {
    Run run = run("--index", dir + "/nowhere");
    assertEquals(1, run.exitCode);
    assertEquals("", run.out);
    assertEquals(1, run.err.lines().count(), run.err);
    assertTrue(run.err.contains("There is no index in '" + dir + "/nowhere'"), run.err);
  }

  @Test
  void saysInOneSentenceThatThePortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Run run =
          run(
              "--index",
              dir + "/index",
              "--host",
              "127.0.0.1",
              "--port",
              "" + taken.getLocalPort());
      assertEquals(1, run.exitCode);
      assertEquals(1, run.err.lines().count(), run.err);
      assertTrue(run.err.contains("127.0.0.1:" + taken.getLocalPort()), run.err);
      assertTrue(run.err.contains("choose another"), run.err);
    }
  }

  @Test
  void saysWhatIsWrongWithASetting() {
    assertUsage("Unknown option '--prot'; did you mean '--port'?", "--prot", "1");
    assertUsage("'eighty'", "--port", "eighty");
    assertUsage("not 70000", "--port", "70000", "--index", dir + "/index");
    assertUsage("'ftp://x'", "--base-url", "ftp://x", "--index", dir + "/index");
    assertUsage("index.html", "--web", dir.toString());
    assertUsage("not negative", "--max-requests-per-second", "-1");
    assertUsage("above 0", "--search-time", "0");
    assertUsage("above 0", "--client-time", "-1");
    assertUsage("not below it", "--grace", "-1");
    assertUsage("At least one", "--max-connections", "0");
  }

  @Test
  void explainsEveryOptionInItsHelpAndInTheDocs() throws IOException {
    String help = help();
    String docs =
        Files.readString(Path.of(System.getProperty("project.root", "."), "docs/operations.md"));
    var options = new CommandLine(new ServerMain(null, null)).getCommandSpec().options();
    assertTrue(options.size() > 8);
    for (var option : options) {
      String name = option.longestName();
      assertTrue(help.contains(name), name);
      if (!option.usageHelp() && !option.versionHelp()) {
        assertTrue(docs.contains("`" + name), name);
        assertTrue(docs.contains("`" + EnvironmentDefaults.variable(name) + "`"), name);
      }
    }
    assertTrue(run("--version").out.startsWith("mlsys-search "));
  }

  @Test
  void theDocsStateTheLimitsAsTheyAre() throws IOException {
    String docs =
        Files.readString(Path.of(System.getProperty("project.root", "."), "docs/operations.md"));
    Limits limits = Limits.DEFAULT;
    Map<String, Long> settings =
        Map.of(
            "MAX_REQUESTS_PER_SECOND",
            (long) limits.maxRequestsPerSecond(),
            "MAX_WAITING",
            (long) limits.maxWaiting(),
            "MAX_CONNECTIONS",
            (long) limits.maxConnections(),
            "SEARCH_TIME",
            limits.searchTime().toSeconds(),
            "CLIENT_TIME",
            limits.clientTime().toSeconds(),
            "GRACE",
            limits.grace().toSeconds());
    settings.forEach(
        (name, value) -> assertTrue(docs.contains("`MLSYS_" + name + "` | `" + value + "`"), name));
    for (String limit :
        List.of(
            String.format("| %,d characters | 414 |", Params.MAX_LENGTH),
            String.format(
                "| %d; %,d | 400 |", SearchParams.MAX_PER_PAGE, SearchParams.MAX_FACET_LIMIT),
            String.format("| %,d | 400; cursors", SearchRequest.MAX_OFFSET),
            String.format("| %,d bytes, %,d items |", Pasted.MAX_BYTES, Pasted.MAX_ITEMS),
            String.format("| %,d | 400 |", Selected.MAX_CODED))) {
      assertTrue(docs.contains(limit), limit);
    }
  }

  static String help() {
    Run help = run("--help");
    assertEquals(0, help.exitCode);
    return help.out;
  }

  private static void assertUsage(String part, String... args) {
    Run run = run(args);
    assertEquals(2, run.exitCode, run.err);
    assertTrue(run.err.contains(part), run.err);
    assertEquals(1, run.err.lines().count(), run.err);
  }

  private static Run run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = ServerMain.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    return new Run(exitCode, out.toString(), err.toString());
  }

  private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void build(List<Paper> papers) throws IOException {
    try (IndexBuilder builder = LuceneIndexBuilder.create(dir.resolve("index"))) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
  }
}
