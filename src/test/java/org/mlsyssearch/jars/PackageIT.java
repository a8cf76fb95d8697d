package org.mlsyssearch.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.server.ServedAddress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./package} makes, run where no java is on the PATH and no JAVA_HOME is set. */
class PackageIT {

  private static final Path ROOT =
      Path.of(System.getProperty("project.root", ".")).toAbsolutePath();

  @TempDir static Path dir;

  private static Path made;
  private static Path tools;

  private record Result(int exit, String out) {}

  @BeforeAll
  static void makeIt() throws Exception {
    made = dir.resolve("a folder").resolve("mlsys-search");
    Result result =
        end(
            new ProcessBuilder("bash", "package", "--to", made.toString(), "--no-archive")
                .directory(ROOT.toFile()));
    assertEquals(0, result.exit(), result.out());
    tools = Files.createDirectory(dir.resolve("tools"));
    for (String tool : List.of("bash", "dirname", "readlink", "cat")) {
      for (String folder : List.of("/usr/bin", "/bin")) {
        Path there = Path.of(folder, tool);
        if (Files.exists(there) && !Files.exists(tools.resolve(tool))) {
          Files.createSymbolicLink(tools.resolve(tool), there);
        }
      }
    }
  }

  /** A command of the folder that was made, with no Java but its own. */
  private static ProcessBuilder command(String name, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder("bash", made.resolve("bin").resolve(name).toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().clear();
    builder.environment().put("PATH", tools.toString());
    return builder.directory(dir.toFile()).redirectErrorStream(true);
  }

  private static Result end(ProcessBuilder builder) throws IOException, InterruptedException {
    Path out = Files.createTempFile(dir, "out", "");
    Process process = builder.redirectErrorStream(true).redirectOutput(out.toFile()).start();
    assertTrue(process.waitFor(10, TimeUnit.MINUTES), "took ten minutes: " + builder.command());
    return new Result(process.exitValue(), Files.readString(out));
  }

  @Test
  void oneCommandMakesAListASearchEngineThatFindsByMeaningToo() throws Exception {
    Files.writeString(
        dir.resolve("my list.md"),
        """
        # Reading list of Jane

        - Efficient Memory Management for Large Language Model Serving with PagedAttention (**vLLM**)
        - [OSDI '22] **Orca**: A Distributed Serving System for Transformer-Based Generative Models
        """);
    Process server = command("mlsys-search", "my list.md", "--", "--port", "0").start();
    try {
      String base = ServedAddress.of(server).toString();
      JsonNode index = get(base + "api/v1/index");
      assertEquals("Reading list of Jane", index.get("title").stringValue());
      assertFalse(index.get("meaning").isNull(), "the encoder runs on the Java that was cut down");
      assertEquals(
          "orca-osdi22", get(base + "api/v1/search?q=orca").at("/hits/0/id").stringValue());
      assertEquals(2, get(base + "api/v1/report").at("/lists/0/papers").intValue());
    } finally {
      server.descendants().forEach(ProcessHandle::destroy);
      server.destroy();
      assertTrue(server.waitFor(60, TimeUnit.SECONDS), "SIGTERM ends the server");
    }
  }

  @Test
  void bothJarsHaveTheirCachesWhereJavaMakesSome() {
    if (Runtime.version().feature() >= 25) {
      assertTrue(Files.exists(made.resolve("lib/indexer.aot")));
      assertTrue(Files.exists(made.resolve("lib/server.aot")));
    }
  }

  @Test
  void theIndexerStandsBesideIt() throws Exception {
    Files.writeString(dir.resolve("few.md"), "# Few\n\n- [OSDI '22] A Paper on Zebras\n");
    Result checked = end(command("indexer", "check", "--report", "sarif", "few.md"));
    assertEquals(0, checked.exit(), checked.out());
    JsonNode sarif = JsonMapper.shared().readTree(checked.out());
    String version = sarif.at("/runs/0/tool/driver/version").stringValue();
    assertTrue(version.matches("\\d+\\.\\d+\\..*"), version);
  }

  @Test
  void saysWhatItWants() throws Exception {
    assertEquals(2, end(command("mlsys-search")).exit());
    Result flag = end(command("mlsys-search", "--port", "0"));
    assertEquals(2, flag.exit());
    assertTrue(flag.out().contains("flags of the server stand behind --"), flag.out());
    assertTrue(end(command("mlsys-search", "--help")).out().startsWith("Usage: mlsys-search PATH"));
  }

  @Test
  void packageReplacesNoFolderThatIsNotItsOwn() throws Exception {
    Path other = Files.createDirectory(dir.resolve("other"));
    Files.writeString(other.resolve("thesis.txt"), "work of years");
    Result result =
        end(
            new ProcessBuilder("bash", "package", "--to", other.toString())
                .directory(ROOT.toFile()));
    assertEquals(1, result.exit(), result.out());
    assertTrue(result.out().contains("holds something else"), result.out());
    assertTrue(Files.exists(other.resolve("thesis.txt")));
  }

  private static JsonNode get(String url) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      // A machine with much else to do may be asked to come again.
      for (int again = 0; again < 20 && response.statusCode() == 503; again++) {
        Thread.sleep(1_000);
        response = client.send(request, HttpResponse.BodyHandlers.ofString());
      }
      assertEquals(200, response.statusCode(), response.body());
      return JsonMapper.shared().readTree(response.body());
    }
  }
}
