package org.mlsyssearch.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.server.ServedAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both packaged jars, started as a person would: {@code java -jar}, with the java on the PATH. */
class JarsIT {

  private static final Path ROOT = Path.of(System.getProperty("project.root", "."));

  @TempDir Path dir;

  private record Result(int exit, String out, String err) {}

  private Result run(List<String> command) throws IOException, InterruptedException {
    Path out = Files.createTempFile(dir, "out", "");
    Path err = Files.createTempFile(dir, "err", "");
    Process process =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS), "took over two minutes: " + command);
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private Result jar(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("java", "-jar"));
    command.addAll(List.of(arguments));
    return run(command);
  }

  private Path list(String text) throws IOException {
    Path list = dir.resolve("my-list.md");
    Files.writeString(list, text);
    return list;
  }

  @Test
  void anyListBecomesASearchEngineWithTwoCommands() throws Exception {
    Path list =
        list(
            """
            # Reading list of Jane

            ## Serving

            - Efficient Memory Management for Large Language Model Serving with PagedAttention (**vLLM**)
            - [OSDI '22] **Orca**: A Distributed Serving System for Transformer-Based Generative Models
            """);
    Path index = dir.resolve("index");
    Result indexed = jar("indexer.jar", "--corpus", list.toString(), "--index", index.toString());
    assertEquals(0, indexed.exit(), indexed.out() + indexed.err());

    Process server =
        new ProcessBuilder("java", "-jar", "server.jar", "--index", index.toString(), "--port", "0")
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    try {
      String base = ServedAddress.of(server).toString();
      String found = get(base + "api/v1/search?q=orca");
      assertTrue(found.contains("\"id\":\"orca-osdi22\""), found);
      assertTrue(get(base + "api/v1/index").contains("Reading list of Jane"));
      assertTrue(get(base).contains("<!doctype html>"), "the page is served");
    } finally {
      server.destroy();
      assertTrue(server.waitFor(20, TimeUnit.SECONDS), "SIGTERM ends the server");
      assertEquals(0, server.exitValue(), "also where it was handed over to a newer Java");
      assertFalse(
          server.descendants().findAny().isPresent(), "and the Java that it was handed over to");
    }
  }

  private static String get(String address) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofString());
    assertEquals(200, response.statusCode(), response.body());
    return response.body();
  }

  private Path copied(String... jars) throws IOException {
    Path folder = Files.createDirectory(dir.resolve("jars-" + jars.length));
    for (String jar : jars) {
      Files.copy(ROOT.resolve(jar), folder.resolve(jar));
    }
    return folder;
  }

  private Result index(Path jars, String... flags) throws IOException, InterruptedException {
    Path list = list("# Papers\n\n## Training\n\n- **Swift**: Expedited Failure Recovery\n");
    List<String> command = new ArrayList<>(List.of(jars.resolve("indexer.jar").toString()));
    command.addAll(List.of("--corpus", list.toString(), "--index", dir.resolve("i").toString()));
    command.addAll(List.of(flags));
    return jar(command.toArray(String[]::new));
  }

  private String described(Path jars, String... flags) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("java", "-jar", jars.resolve("server.jar").toString()));
    command.addAll(List.of("--index", dir.resolve("i").toString(), "--port", "0"));
    command.addAll(List.of(flags));
    Process server = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      return get(ServedAddress.of(server).toString() + "api/v1/index");
    } finally {
      server.destroy();
      assertTrue(server.waitFor(20, TimeUnit.SECONDS), "SIGTERM ends the server");
    }
  }

  @Test
  void papersAreFoundByMeaningWhereTheThirdJarLiesBesideTheOthers() throws Exception {
    Path all = copied("indexer.jar", "server.jar", "meaning.jar");
    Result indexed = index(all);
    assertEquals(0, indexed.exit(), indexed.err());
    assertEquals("", indexed.err());
    assertTrue(described(all).contains("\"meaning\":\"all-MiniLM-L6-v2-q\""));
    assertTrue(described(all, "--meaning", "off").contains("\"meaning\":null"));
    Path two = copied("indexer.jar", "server.jar");
    assertTrue(described(two).contains("\"meaning\":null"));
    assertEquals(0, index(two).exit());
    Result on = index(two, "--meaning", "on");
    assertEquals(1, on.exit());
    assertTrue(on.err().contains("put meaning.jar beside indexer.jar"), on.err());
    Files.writeString(two.resolve("meaning.jar"), "damaged");
    Result damaged = index(two);
    assertEquals(0, damaged.exit(), damaged.err());
    assertEquals(1, damaged.err().lines().count(), damaged.err());
    assertTrue(damaged.err().contains("meaning.jar"), damaged.err());
  }

  @Test
  void helpAndVersionArePrintedAndSucceed() throws Exception {
    for (String jar : List.of("indexer.jar", "server.jar")) {
      Result help = jar(jar, "--help");
      assertEquals(0, help.exit(), help.err());
      assertTrue(help.out().contains("--index"), help.out());
      Result version = jar(jar, "--version");
      assertEquals(0, version.exit(), version.err());
      assertTrue(version.out().contains("0.1.0"), version.out());
    }
  }

  @Test
  void aMisspeltFlagIsWrongUsageInOneSentence() throws Exception {
    for (String jar : List.of("indexer.jar", "server.jar")) {
      Result result = jar(jar, "--indx", "x");
      assertEquals(2, result.exit(), result.err());
      assertTrue(result.err().contains("--indx"), result.err());
      assertFalse(result.err().contains("\tat "), result.err());
    }
  }

  @Test
  void aMissingIndexEndsTheServerWithASentence() throws Exception {
    Result result = jar("server.jar", "--index", dir.resolve("nowhere").toString(), "--port", "0");
    assertEquals(1, result.exit(), result.err());
    assertTrue(result.err().contains("nowhere"), result.err());
    assertFalse(result.err().contains("\tat "), result.err());
  }

  @Test
  void aBusyPortEndsTheServerWithASentence() throws Exception {
    Path index = dir.resolve("index");
    Path list = list("# L\n\n- **Ray**: A Distributed Framework for Emerging AI Applications\n");
    Result indexed = jar("indexer.jar", "--corpus", list.toString(), "--index", index.toString());
    assertEquals(0, indexed.exit(), indexed.err());
    try (ServerSocket busy = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(busy.getLocalPort());
      Result result = jar("server.jar", "--index", index.toString(), "--port", port);
      assertEquals(1, result.exit(), result.err());
      assertTrue(result.err().contains(port), result.err());
      assertFalse(result.err().contains("\tat "), result.err());
    }
  }

  @Test
  void aMissingCorpusEndsTheIndexerWithASentenceAndLeavesTheIndexAlone() throws Exception {
    Result result =
        jar("indexer.jar", "--corpus", "no-such-list.md", "--index", dir.resolve("i").toString());
    assertTrue(result.exit() == 1 || result.exit() == 2, result.err());
    assertTrue(result.err().contains("no-such-list.md"), result.err());
    assertFalse(Files.exists(dir.resolve("i")), "no index is begun");
  }

  @Test
  void theIndexersJarHoldsNoWebServerAndTheServersTheReadersOfPastedLists() throws IOException {
    try (JarFile indexer = new JarFile(ROOT.resolve("indexer.jar").toFile());
        JarFile server = new JarFile(ROOT.resolve("server.jar").toFile())) {
      assertTrue(indexer.stream().noneMatch(e -> e.getName().startsWith("io/javalin/")));
      assertTrue(indexer.stream().noneMatch(e -> e.getName().startsWith("org/eclipse/jetty/")));
      assertTrue(indexer.stream().noneMatch(e -> e.getName().startsWith("kotlin/")));
      assertTrue(server.stream().anyMatch(e -> e.getName().startsWith("org/jbibtex/")));
    }
  }

  /** Maven writes it unless it was told to stay offline. */
  @Test
  void aBillOfMaterialsNamesEveryLibraryThatShips() throws IOException {
    assumeTrue(
        !System.getProperty("maven.mode", "").equals("offline true"), "SKIPPED: Maven is offline");
    JsonNode bill = JsonMapper.shared().readTree(ROOT.resolve("target/sbom.cdx.json").toFile());
    assertEquals("CycloneDX", bill.get("bomFormat").asString());
    List<String> listed = new ArrayList<>();
    for (JsonNode library : bill.get("components")) {
      listed.add(library.get("group").asString() + ":" + library.get("name").asString());
      assertFalse(library.get("version").asString().isEmpty(), library::toString);
      assertFalse(library.path("licenses").isEmpty(), library::toString);
    }
    Elements declared =
        Jsoup.parse(Files.readString(ROOT.resolve("pom.xml")), "", Parser.xmlParser())
            .select("project > dependencies > dependency:not(:has(scope:containsOwn(test)))");
    assertTrue(declared.size() > 10, declared::toString);
    for (Element each : declared) {
      String name = each.select("> groupId").text() + ":" + each.select("> artifactId").text();
      assertTrue(listed.contains(name), name);
    }
    assertTrue(listed.contains("org.eclipse.jetty:jetty-server"), "and what they bring");
  }

  @Test
  void anOldJavaHandsOverToANewOneWithoutAWord() throws Exception {
    Path old = oldJava();
    assumeTrue(old != null, "SKIPPED: no Java older than 21 is installed");
    Result result = run(List.of(old.toString(), "-jar", "indexer.jar", "--version"));
    assertEquals(0, result.exit(), result.err());
    assertEquals("", result.err());
    Result wrong = run(List.of(old.toString(), "-jar", "indexer.jar", "--no-such-flag"));
    assertEquals(2, wrong.exit(), "its exit code is handed back");
  }

  private static Path oldJava() throws IOException {
    Path jvms = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(jvms)) {
      return null;
    }
    try (var homes = Files.list(jvms)) {
      return homes
          .filter(home -> home.getFileName().toString().matches(".*\\b(8|11|17)\\b.*"))
          .map(home -> home.resolve("bin/java"))
          .filter(Files::isExecutable)
          .findFirst()
          .orElse(null);
    }
  }
}
