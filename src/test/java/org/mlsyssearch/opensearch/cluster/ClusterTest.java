package org.mlsyssearch.opensearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.backend.Access;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.search.IndexUnusableException;
import org.mlsyssearch.search.TimeBudget;

/** The client against a real node, some of it through a proxy that stands before it. */
class ClusterTest {

  private static final Duration SHORT = Duration.ofMillis(300);
  private static final String BUSY =
      "{\"error\":{\"reason\":\"rejected execution\"},\"status\":429}";

  private static URI node = URI.create("http://127.0.0.1:1");

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    node = TestCluster.one().addresses().getFirst();
  }

  @AfterEach
  void clean() throws IOException {
    try (Cluster cluster = cluster(node)) {
      var unused = cluster.request("DELETE", "/probe?ignore_unavailable=true", null);
    }
  }

  private static Cluster cluster(URI address) throws IOException {
    return cluster(address, new Access.Open(), null);
  }

  private static Cluster cluster(URI address, Access access, @Nullable Path caFile)
      throws IOException {
    return Cluster.of(new Backend(List.of(address), "papers", access, caFile), SHORT);
  }

  private static String refusal(Cluster cluster) {
    String said =
        String.valueOf(
            assertThrows(IndexUnusableException.class, () -> cluster.get("/")).getMessage());
    assertEquals(1, said.lines().count(), said);
    return said;
  }

  @Test
  void answersAreTreesAndWhatIsNotThereIsNull() throws IOException {
    try (Cluster cluster = cluster(node)) {
      assertTrue(cluster.get("/").at("/version/number").asString("").startsWith("3."));
      assertEquals(null, cluster.find("/no-such-index"));
      Call call = Call.of("no-such-index", Map.of());
      assertThrows(IndexGoneException.class, () -> cluster.search(call));
      assertThrows(IndexGoneException.class, () -> cluster.searches(List.of(call)));
    }
  }

  @Test
  void aClusterThatIsBusyForAMomentIsAskedAgain() throws Exception {
    AtomicInteger busy = new AtomicInteger(2);
    try (Front front =
            Front.open(
                node,
                exchange ->
                    busy.getAndDecrement() > 0
                        && Front.say(exchange, 429, "application/json", BUSY));
        Cluster cluster = cluster(front.address())) {
      assertTrue(cluster.get("/").has("version"));
      assertEquals(3, front.requests().size(), front.requests()::toString);
    }
  }

  @Test
  void aClusterThatStaysBusyIsToldInOneSentence() throws Exception {
    try (Front front =
            Front.open(node, exchange -> Front.say(exchange, 429, "application/json", BUSY));
        Cluster cluster = cluster(front.address())) {
      String said = refusal(cluster);
      assertTrue(said.contains("too much to do now (rejected execution)"), said);
    }
  }

  @Test
  void aClusterThatIsNotThereIsToldInOneSentence() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    try (Cluster cluster = cluster(URI.create("http://127.0.0.1:" + closed))) {
      String said = refusal(cluster);
      assertTrue(said.contains("'http://127.0.0.1:" + closed + "' cannot be reached"), said);
      assertTrue(said.contains("--backend"), said);
    }
    try (Cluster cluster = cluster(URI.create("http://no-such-host.invalid:9200"))) {
      String said = refusal(cluster);
      assertTrue(said.contains("name is unknown"), said);
    }
  }

  @Test
  void aNodeThatIsGoneIsPassedOver() throws IOException {
    Backend both =
        new Backend(
            List.of(URI.create("http://127.0.0.1:1"), node), "papers", new Access.Open(), null);
    try (Cluster cluster = Cluster.of(both, SHORT)) {
      for (int i = 0; i < 10; i++) {
        assertTrue(cluster.get("/").has("version"));
      }
    }
  }

  @Test
  void userAndPasswordOrAKeyAreSentAndNeverTold() throws Exception {
    Access right = new Access.Password("reader", "s3cret");
    Access key = new Access.ApiKey("k3y");
    List<String> accepted = List.of(String.valueOf(right.header()), "ApiKey k3y", "Bearer t0ken");
    try (Front front =
        Front.open(
            node,
            exchange ->
                !accepted.contains(
                        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")))
                    && Front.say(exchange, 401, "text/plain", "Unauthorized"))) {
      for (Access access : List.of(right, key, new Access.ApiKey("Bearer t0ken"))) {
        try (Cluster cluster = cluster(front.address(), access, null)) {
          assertTrue(cluster.get("/").has("version"));
        }
      }
      try (Cluster wrong = cluster(front.address(), new Access.Password("reader", "wr0ng"), null)) {
        String said = refusal(wrong);
        assertTrue(said.contains("refuses the user 'reader'; set MLSYS_BACKEND_USER"), said);
        assertFalse(said.contains("wr0ng"), said);
      }
      try (Cluster nobody = cluster(front.address())) {
        assertTrue(refusal(nobody).contains("without user and password"));
      }
    }
  }

  @Test
  void whatIsNotAllowedIsTold() throws Exception {
    String denied = "{\"error\":{\"reason\":\"no permissions for [indices:admin/create]\"}}";
    try (Front front =
            Front.open(node, exchange -> Front.say(exchange, 403, "application/json", denied));
        Cluster cluster = cluster(front.address(), new Access.ApiKey("k"), null)) {
      String said = refusal(cluster);
      assertTrue(
          said.contains("does not let the API key do this (no permissions for [indices"), said);
    }
  }

  @Test
  void aCertificateIsTrustedByItsAuthoritysFileAlone() throws Exception {
    try (Front front = Front.withTls(node, folder, exchange -> false)) {
      try (Cluster trusting =
          cluster(front.address(), new Access.Open(), folder.resolve("ca.pem"))) {
        assertTrue(trusting.get("/").has("version"));
      }
      try (Cluster wary = cluster(front.address())) {
        String said = refusal(wary);
        assertTrue(said.contains("--backend-ca"), said);
      }
    }
    for (Path file :
        List.of(folder.resolve("none.pem"), Files.writeString(folder.resolve("x"), "x"))) {
      String said =
          String.valueOf(
              assertThrows(
                      IndexUnusableException.class,
                      () -> cluster(node, new Access.Open(), file).close())
                  .getMessage());
      assertTrue(said.contains(file.toString()), said);
    }
  }

  @Test
  void whatIsNoOpenSearchIsTold() throws Exception {
    try (Front front =
            Front.open(node, exchange -> Front.say(exchange, 200, "text/html", "<html>Hi</html>"));
        Cluster cluster = cluster(front.address())) {
      assertTrue(refusal(cluster).contains("it is no OpenSearch"));
    }
  }

  @Test
  void aSearchOfAPartIsNeverPassedOffAsAWholeOne() throws IOException {
    try (Cluster cluster = cluster(node)) {
      // Two parts, of which this one node takes but one.
      Map<String, ?> settings =
          Map.of(
              "number_of_shards", 2,
              "number_of_replicas", 0,
              "routing.allocation.total_shards_per_node", 1);
      cluster.send(
          "PUT", "/probe?wait_for_active_shards=0", Map.of("settings", Map.of("index", settings)));
      cluster.get("/_cluster/health/probe?wait_for_events=languid&timeout=5s&level=shards");
      while (cluster.get("/_cluster/health/probe").path("active_primary_shards").asInt() < 1) {
        Thread.onSpinWait();
      }
      assertEquals(
          1,
          cluster.get("/probe/_search").at("/_shards/successful").asInt(),
          "the cluster itself answers with a part");
      Call call = Call.of("probe", Map.of("size", 0));
      assertThrows(IndexUnusableException.class, () -> cluster.search(call));
      assertThrows(IndexUnusableException.class, () -> cluster.searches(List.of(call)));
    }
  }

  @Test
  void aSearchThatRanOutOfTimeIsNeverPassedOffAsAWholeOne() throws Exception {
    String part =
        "{\"timed_out\":true,\"_shards\":{\"total\":1,\"successful\":1,\"failed\":0},"
            + "\"hits\":{\"total\":{\"value\":1},\"hits\":[]}}";
    String parts = "{\"responses\":[" + part + "]}";
    try (Front front =
            Front.open(
                node,
                exchange ->
                    Front.say(
                        exchange,
                        200,
                        "application/json",
                        exchange.getRequestURI().getPath().endsWith("_msearch") ? parts : part));
        Cluster cluster = cluster(front.address())) {
      Call call = Call.of("probe", Map.of("size", 0));
      for (Executable search :
          List.<Executable>of(() -> cluster.search(call), () -> cluster.searches(List.of(call)))) {
        String said = assertThrows(IndexUnusableException.class, search).getMessage();
        assertTrue(said.contains("ran out of time"), said);
      }
    }
  }

  @Test
  void whoWaitsForASilentClusterIsLetGoWhenTheTimeIsOver() throws Exception {
    try (Front front =
            Front.open(
                node,
                exchange -> {
                  try {
                    Thread.sleep(60_000);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  return true;
                });
        Cluster cluster = cluster(front.address())) {
      assertThrows(
          TimeBudget.OverspentException.class,
          () -> TimeBudget.within(Duration.ofMillis(200), () -> cluster.get("/")));
    }
  }
}
