package org.mlsyssearch.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.backend.Access;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.indexer.IndexerMain;
import org.mlsyssearch.indexer.IndexerRuns;
import org.mlsyssearch.opensearch.cluster.Cluster;
import org.mlsyssearch.opensearch.cluster.Front;
import org.mlsyssearch.opensearch.cluster.IndexVersion;
import org.mlsyssearch.opensearch.cluster.TestCluster;
import org.mlsyssearch.opensearch.cluster.Versions;
import org.mlsyssearch.server.ServerProcess;

/** Indexer and server as commands, with {@code --backend}. */
class CommandsTest {

  private static final String LIST =
      """
      # Reading list of Jane

      ## Serving

      - Efficient Memory Management for Large Language Model Serving with PagedAttention (**vLLM**)
      - [OSDI '22] **Orca**: A Distributed Serving System for Transformer-Based Generative Models
      """;

  @TempDir Path folder;
  private URI node;
  private Cluster cluster;
  private Versions versions;

  @BeforeEach
  void start() throws IOException {
    node = TestCluster.one().addresses().getFirst();
    cluster = Cluster.forReading(new Backend(List.of(node), "janes", new Access.Open(), null));
    versions = new Versions(cluster);
  }

  @AfterEach
  void clean() throws IOException {
    for (IndexVersion version : versions.all()) {
      versions.delete(version);
    }
    cluster.close();
  }

  private record Ended(int exit, String said) {}

  private Ended index(String list, String... flags) throws IOException {
    Path file = Files.writeString(folder.resolve("list.md"), list);
    List<String> arguments = new ArrayList<>(List.of("--corpus", file.toString()));
    arguments.addAll(List.of(flags));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream console = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      int exit = IndexerRuns.run(console, arguments.toArray(String[]::new));
      return new Ended(exit, said.toString(StandardCharsets.UTF_8));
    }
  }

  private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void aListIsIndexedAndServed() throws Exception {
    Ended indexed =
        index(LIST, "--backend", node.toString(), "--index-name", "janes", "--shards", "2");
    assertEquals(0, indexed.exit, indexed.said);
    assertTrue(indexed.said.contains("Indexed 2 papers into janes at " + node), indexed.said);
    try (ServerProcess server =
        ServerProcess.start(
            Map.of("MLSYS_BACKEND", node.toString()),
            "--index-name",
            "janes",
            "--access-log",
            folder.resolve("log").toString())) {
      HttpResponse<String> found = get(server.base() + "api/v1/search?q=orca");
      assertEquals(200, found.statusCode());
      assertTrue(found.body().contains("\"id\":\"orca-osdi22\""), found.body());
      assertEquals(0, server.terminate());
    } finally {
      Files.deleteIfExists(Path.of("janes.first-seen.tsv"));
    }
  }

  @Test
  void aListThatLostItsPapersLeavesTheIndexAsItWas() throws Exception {
    String[] flags = {"--backend", node.toString(), "--index-name", "janes"};
    assertEquals(0, index(LIST, flags).exit);
    IndexVersion version = versions.current();
    assertEquals(1, index("# Nothing\n", flags).exit);
    assertEquals(version, versions.current());
  }

  @Test
  void anIndexerThatIsKilledLeavesTheOldIndexAndTheNextOneCleansUp() throws Exception {
    String[] flags = {"--backend", node.toString(), "--index-name", "janes"};
    assertEquals(0, index(LIST, flags).exit);
    IndexVersion old = versions.current();
    CountDownLatch sending = new CountDownLatch(1);
    try (Front front =
        Front.open(
            node,
            exchange -> {
              if (exchange.getRequestURI().getPath().equals("/_bulk")) {
                sending.countDown();
                try {
                  Thread.sleep(60_000);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }
              return false;
            })) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  IndexerMain.class.getName(),
                  "--corpus",
                  folder.resolve("list.md").toString(),
                  "--backend",
                  front.address().toString(),
                  "--index-name",
                  "janes")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      assertTrue(sending.await(1, TimeUnit.MINUTES), "papers are sent");
      process.destroyForcibly().waitFor();
    }
    assertEquals(old, versions.current());
    assertEquals(2, versions.all().size(), "the unfinished one is there");
    Ended next = index(LIST, flags);
    assertEquals(0, next.exit, next.said);
    IndexVersion now = versions.current();
    assertNotNull(now);
    assertEquals(List.of(now, old), versions.all());
  }

  @Test
  void whatCannotBeIsToldInOneSentence() throws Exception {
    assertWrong(1, "cannot be reached", "--backend", "http://127.0.0.1:1");
    assertWrong(2, "no address of a search engine", "--backend", "localhost:9200");
    assertWrong(2, "holds no password", "--backend", "http://me:secret@localhost:9200");
    assertWrong(2, "no name of an index", "--backend", node.toString(), "--index-name", "A/b");
    assertWrong(2, "1 to 1024 shards, not 0", "--backend", node.toString(), "--shards", "0");
    assertWrong(2, "not below 0", "--backend", node.toString(), "--keep", "-1");
    assertWrong(1, "no file 'none.pem'", "--backend", node.toString(), "--backend-ca", "none.pem");
  }

  private void assertWrong(int exit, String part, String... flags) throws IOException {
    Ended ended = index(LIST, flags);
    assertEquals(exit, ended.exit, ended.said);
    String last = ended.said.lines().toList().getLast();
    assertTrue(last.contains(part), ended.said);
    assertTrue(!ended.said.contains("secret") && !ended.said.contains("\tat "), ended.said);
  }
}
