package org.mlsyssearch.opensearch.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.backend.Access;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.opensearch.cluster.Cluster;
import org.mlsyssearch.opensearch.cluster.TestCluster;

/** The lock on a real node. */
class IndexingLockTest {

  private static final IndexingLock.Pace QUICK =
      new IndexingLock.Pace(Duration.ofMillis(100), Duration.ofSeconds(2));

  private Cluster cluster;
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void open() throws IOException {
    List<URI> addresses = TestCluster.one().addresses();
    cluster = Cluster.forReading(new Backend(addresses, "locked", new Access.Open(), null));
  }

  @AfterEach
  void clean() throws IOException {
    cluster.send("DELETE", "/locked-lock?ignore_unavailable=true", null);
    cluster.close();
  }

  private IndexingLock take() throws IOException {
    return IndexingLock.take(cluster, QUICK, told::add);
  }

  @Test
  void oneAfterTheOtherMayIndex() throws IOException {
    for (int i = 0; i < 3; i++) {
      try (IndexingLock lock = take()) {
        lock.require();
      }
    }
    assertEquals(List.of(), told);
  }

  @Test
  void aSecondIndexerIsRefusedWhileTheFirstIsAtWork() throws IOException {
    try (IndexingLock lock = take()) {
      String said = String.valueOf(assertThrows(IOException.class, this::take).getMessage());
      assertTrue(said.contains("Another indexer is writing to 'locked'"), said);
      assertEquals(1, told.size(), told::toString);
      lock.require();
    }
  }

  @Test
  void theLockOfADeadIndexerIsTakenOver() throws IOException {
    cluster.send("PUT", "/locked-lock", Map.of("mappings", Map.of("dynamic", false)));
    cluster.send("PUT", "/locked-lock/_doc/indexer", Map.of("owner", "dead", "beat", 7));
    try (IndexingLock lock = take()) {
      lock.require();
    }
  }

  @Test
  void anIndexerThatWasTakenForDeadChangesNothingMore() throws IOException {
    try (IndexingLock slow = take()) {
      // What another does that finds no change for too long.
      cluster.send("PUT", "/locked-lock/_doc/indexer", Map.of("owner", "other", "beat", 0));
      String said = String.valueOf(assertThrows(IOException.class, slow::require).getMessage());
      assertTrue(said.contains("Another indexer has begun meanwhile"), said);
    }
    assertEquals(
        "other",
        cluster.get("/locked-lock/_doc/indexer").at("/_source/owner").asString(),
        "the other's lock stays");
  }
}
