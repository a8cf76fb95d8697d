package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.lucene.LuceneIndexBuilder;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.Papers;
import picocli.CommandLine;

/** The command itself, in a process of its own where it serves. */
class ServerMainTest {

  private static final Pattern READY =
      Pattern.compile("mlsys-search serves ([\\d,]+) papers on (http://localhost:\\d+/)");

  @TempDir private static Path dir;

  private record Run(int exitCode, String out, String err) {}

  @BeforeAll
  static void index() throws IOException {
    build(Papers.FEW);
  }

  @Test
  void servesUntilToldToStop() throws Exception {
    Path log = dir.resolve("access.log");
    Process server =
        start(Map.of(), "--port", "0", "--index", dir + "/index", "--access-log", "" + log);
    try {
      String base = base(server);
      assertEquals(200, get(base + "api/v1/search?q=vllm").statusCode());
      assertEquals(200, get(base + "health/ready").statusCode());
    } finally {
      server.destroy();
    }
    assertTrue(server.waitFor(20, TimeUnit.SECONDS));
    assertEquals(143, server.exitValue());
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
    Process server =
        start(
            Map.of(
                "MLSYS_PORT", "0",
                "MLSYS_INDEX", dir + "/index",
                "MLSYS_BASE_URL", "https://example.org/x"));
    try {
      String self =
          TestServer.parse(get(base(server) + "api/v1/search").body()).at("/links/self").asString();
      assertEquals("https://example.org/x/api/v1/search", self);
    } finally {
      server.destroy();
      server.waitFor(20, TimeUnit.SECONDS);
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
  }

  @Test
  void explainsEveryOptionInItsHelpAndInTheDocs() throws IOException {
    Run help = run("--help");
    assertEquals(0, help.exitCode);
    String docs =
        Files.readString(Path.of(System.getProperty("project.root", "."), "docs/operations.md"));
    var options = new CommandLine(new ServerMain(null, null)).getCommandSpec().options();
    assertTrue(options.size() > 8);
    for (var option : options) {
      String name = option.longestName();
      assertTrue(help.out.contains(name), name);
      if (!option.usageHelp() && !option.versionHelp()) {
        assertTrue(docs.contains("`" + name), name);
        assertTrue(docs.contains("`" + EnvironmentDefaults.variable(name) + "`"), name);
      }
    }
    assertTrue(run("--version").out.startsWith("mlsys-search "));
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

  private static Process start(Map<String, String> environment, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ServerMain.class.getName()));
    command.addAll(List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Waits for the line that says where the server is. */
  private static String base(Process server) throws IOException {
    BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
    String line = out.readLine();
    Matcher ready = READY.matcher(String.valueOf(line));
    assertTrue(ready.matches(), line);
    assertEquals("" + Papers.FEW.size(), ready.group(1));
    return ready.group(2);
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
