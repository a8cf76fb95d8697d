package org.mlsyssearch.jars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.opensearch.cluster.TestCluster;
import org.mlsyssearch.server.ServedAddress;

/** The jar that keeps the index in a cluster: beside the others, and missing. */
class OpenSearchJarIT {

  private static final Path ROOT =
      Path.of(System.getProperty("project.root", ".")).toAbsolutePath();
  private static final String JAR = "opensearch.jar";

  @TempDir Path dir;

  private record Ended(int exit, String said) {}

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).directory(dir.toFile()).redirectErrorStream(true).start();
  }

  private Ended run(List<String> command) throws Exception {
    Process process = start(command);
    String said = new String(process.getInputStream().readAllBytes());
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "took over two minutes: " + command);
    return new Ended(process.exitValue(), said);
  }

  private List<String> jar(String name, String... arguments) throws IOException {
    Path file = dir.resolve(name);
    if (!Files.exists(file)) {
      Files.copy(ROOT.resolve(name), file);
    }
    List<String> command = new ArrayList<>(List.of("java", "-jar", file.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private List<String> indexer(String backend) throws IOException {
    Path list = dir.resolve("list.md");
    Files.writeString(list, "# Papers\n\n## Training\n\n- **Swift**: Expedited Failure Recovery\n");
    return jar(
        "indexer.jar", "--corpus", list.toString(), "--backend", backend, "--index-name", "jars");
  }

  @Test
  void withTheJarBesideThemBothUseACluster() throws Exception {
    String backend = TestCluster.one().backend();
    Files.copy(ROOT.resolve(JAR), dir.resolve(JAR));
    Ended indexed = run(indexer(backend));
    assertEquals(0, indexed.exit, indexed.said);
    Process server =
        start(jar("server.jar", "--backend", backend, "--index-name", "jars", "--port", "0"));
    try {
      URI search = ServedAddress.of(server).resolve("api/v1/search?q=swift");
      try (HttpClient client = HttpClient.newHttpClient()) {
        HttpResponse<String> found =
            client.send(
                HttpRequest.newBuilder(search).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(200, found.statusCode());
        assertTrue(found.body().contains("Expedited Failure Recovery"), found.body());
      }
    } finally {
      server.destroy();
      assertTrue(server.waitFor(20, TimeUnit.SECONDS), "SIGTERM ends the server");
    }
  }

  @Test
  void withoutTheJarOrWithADamagedOneBothSayWhatIsNeeded() throws Exception {
    String nowhere = "http://127.0.0.1:1";
    for (boolean damaged : List.of(false, true)) {
      if (damaged) {
        Files.writeString(dir.resolve(JAR), "damaged");
      }
      for (List<String> command :
          List.of(indexer(nowhere), jar("server.jar", "--backend", nowhere, "--port", "0"))) {
        Ended ended = run(command);
        assertEquals(1, ended.exit, ended.said);
        assertTrue(ended.said.contains("--backend needs opensearch.jar"), ended.said);
        assertTrue(!ended.said.contains("\tat "), ended.said);
      }
    }
  }

  @Test
  void theOtherJarsHoldNothingOfItAndItNothingOfThem() throws IOException {
    Set<String> own = classes(JAR);
    assertTrue(own.contains("org/mlsyssearch/opensearch/OpenSearchFactory.class"));
    for (String other : List.of("indexer.jar", "server.jar", "meaning.jar")) {
      Set<String> both = new TreeSet<>(classes(other));
      both.retainAll(own);
      assertEquals(Set.of(), both, other);
    }
    long bytes = Files.size(ROOT.resolve(JAR));
    assertTrue(bytes < 14_000_000, bytes + " bytes");
  }

  private static Set<String> classes(String jar) throws IOException {
    try (JarFile file = new JarFile(ROOT.resolve(jar).toFile())) {
      return file.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(".class"))
          .collect(Collectors.toSet());
    }
  }
}
