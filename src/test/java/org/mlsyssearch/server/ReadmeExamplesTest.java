package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlsyssearch.indexer.BundledIndex;
import org.mlsyssearch.search.SearchIndex;

/**
 * The {@code curl} examples of README.md and docs/ run as they stand there, against the bundled
 * corpus.
 *
 * <p>Conventions: an example is a fenced block that begins with {@code ```sh} and has a line with
 * {@code curl}; it asks {@code localhost:8080}. Each line is a command for bash (with {@code
 * pipefail}) and must end with exit code 0; a backslash at the end continues it on the next line.
 * Lines {@code # => text} after a command are its whole output. Where a fenced block {@code
 * ```json} follows directly, it is the JSON that the last command prints.
 */
class ReadmeExamplesTest {

  private static final Path ROOT = Path.of(System.getProperty("project.root", "."));
  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^```sh\\n(.*?)^```$(?:\\n\\s*^```json\\n(.*?)^```$)?");

  /** Whom examples ask that are not run: a cluster that is no part of this test. */
  private static final String CLUSTER = "localhost:9200";

  /** Where the examples run, as some write files. */
  @TempDir private static Path folder;

  private static SearchIndex index;
  private static TestServer server;

  record Example(String file, String command, List<String> output, String json) {
    @Override
    public String toString() {
      return file + ": " + command;
    }
  }

  @BeforeAll
  static void start() throws IOException {
    index = BundledIndex.open();
    server = TestServer.over(index);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    index.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void printsWhatTheTextSays(Example example) throws IOException, InterruptedException {
    for (String tool : List.of("bash", "curl", "jq")) {
      assumeTrue(isInstalled(tool), tool + " is not installed");
    }
    Process process =
        new ProcessBuilder(
                "bash",
                "-o",
                "pipefail",
                "-c",
                example.command.replace("localhost:8080", "localhost:" + server.port()))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(30, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), output);
    if (!example.output.isEmpty()) {
      assertEquals(example.output, output.lines().toList());
    }
    if (example.json != null) {
      assertEquals(TestServer.parse(example.json), TestServer.parse(output));
    }
  }

  @Test
  void findsTheExamplesOfTheDocs() throws IOException {
    assertTrue(examples().filter(example -> example.file.equals("docs/api.md")).count() >= 10);
    assertTrue(examples().anyMatch(example -> example.json != null));
  }

  static Stream<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      List<Path> files =
          Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.sorted())
              .filter(file -> file.toString().endsWith(".md") && Files.exists(file))
              .toList();
      for (Path file : files) {
        Matcher block = BLOCK.matcher(Files.readString(file));
        while (block.find()) {
          if (block.group(1).contains("curl ") && !block.group(1).contains(CLUSTER)) {
            examples.addAll(
                commands(ROOT.relativize(file).toString(), block.group(1), block.group(2)));
          }
        }
      }
    }
    return examples.stream();
  }

  private static List<Example> commands(String file, String block, String json) {
    List<Example> examples = new ArrayList<>();
    String command = "";
    for (String line : block.replace("\\\n", " ").lines().toList()) {
      if (line.startsWith("# => ")) {
        examples.getLast().output().add(line.substring(5));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        command = line;
        examples.add(new Example(file, command, new ArrayList<>(), null));
      }
    }
    if (json != null) {
      Example last = examples.removeLast();
      examples.add(new Example(file, last.command, last.output, json));
    }
    return examples;
  }

  private static boolean isInstalled(String tool) {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
