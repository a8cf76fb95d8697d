package org.mlsyssearch.opensearch.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.backend.Access;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.search.IndexUnusableException;

/** Versions of an index on a real node. */
class VersionsTest {

  private Cluster cluster;
  private Versions versions;

  @BeforeEach
  void open() throws IOException {
    cluster =
        Cluster.forReading(
            new Backend(TestCluster.one().addresses(), "versions", new Access.Open(), null));
    versions = new Versions(cluster);
  }

  @AfterEach
  void clean() throws IOException {
    for (IndexVersion version : versions.all()) {
      versions.delete(version);
    }
    cluster.send("DELETE", "/versions-of-another,versions?ignore_unavailable=true", null);
    cluster.close();
  }

  private IndexVersion made() throws IOException {
    IndexVersion version = IndexVersion.begin("versions");
    Map<String, ?> oneCopy = Map.of("settings", Map.of("number_of_replicas", 0));
    cluster.send("PUT", "/" + version.papers(), oneCopy);
    cluster.send("PUT", "/" + version.words(), oneCopy);
    return version;
  }

  @Test
  void oneVersionIsSearchedAndTheOthersAreThere() throws IOException {
    assertNull(versions.current());
    assertEquals(List.of(), versions.all());
    IndexVersion first = made();
    assertNull(versions.current(), "it is not searched before it is published");
    versions.publish(first);
    assertEquals(first, versions.current());
    IndexVersion second = made();
    assertEquals(first, versions.current());
    versions.publish(second);
    versions.publish(second);
    assertEquals(second, versions.current());
    assertEquals(List.of(second, first), versions.all(), "newest first");
    versions.delete(first);
    versions.delete(first);
    assertEquals(List.of(second), versions.all());
    assertEquals(Health.of(cluster, second).weakness(), null);
    assertThrows(IndexGoneException.class, () -> Health.of(cluster, first));
  }

  @Test
  void whatOthersMadeIsLeftAlone() throws IOException {
    cluster.send("PUT", "/versions-of-another", null);
    IndexVersion version = made();
    assertEquals(List.of(version), versions.all());
    Map<String, ?> add = Map.of("index", "versions-of-another", "alias", "versions");
    cluster.send("POST", "/_aliases", Map.of("actions", List.of(Map.of("add", add))));
    String said =
        String.valueOf(assertThrows(IndexUnusableException.class, versions::current).getMessage());
    assertTrue(said.contains("--index-name"), said);
  }

  @Test
  void aNameThatIsTakenByAnIndexIsTold() throws IOException {
    cluster.send("PUT", "/versions", null);
    IndexVersion version = made();
    String said =
        String.valueOf(
            assertThrows(IOException.class, () -> versions.publish(version)).getMessage());
    assertTrue(said.contains("versions"), said);
  }
}
