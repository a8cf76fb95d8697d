package org.mlsyssearch.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.backend.Access;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.backend.Layout;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.opensearch.cluster.Cluster;
import org.mlsyssearch.opensearch.cluster.Front;
import org.mlsyssearch.opensearch.cluster.IndexVersion;
import org.mlsyssearch.opensearch.cluster.TestCluster;
import org.mlsyssearch.opensearch.cluster.Versions;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.IndexUnusableException;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.search.StaleCursorException;

/** An index that is built anew in a real cluster, and what readers see of it. */
class RebuildTest {

  private final OpenSearchFactory factory = new OpenSearchFactory();
  private final List<String> told = new ArrayList<>();
  private Backend backend;
  private Cluster cluster;
  private Versions versions;

  @BeforeEach
  void start() throws IOException {
    backend = at(TestCluster.one().addresses().getFirst());
    cluster = Cluster.forReading(backend);
    versions = new Versions(cluster);
  }

  @AfterEach
  void clean() throws IOException {
    for (IndexVersion version : versions.all()) {
      versions.delete(version);
    }
    cluster.close();
  }

  private static Backend at(URI address) {
    return new Backend(List.of(address), "rebuilt", new Access.Open(), null);
  }

  private void build(Backend where, List<Paper> papers, int keep) throws IOException {
    try (IndexBuilder builder = factory.build(where, new Layout(2, 0, keep), told::add)) {
      for (Paper paper : papers) {
        builder.add(paper);
      }
      builder.commit(Papers.corpus());
    }
  }

  private void build(List<Paper> papers) throws IOException {
    build(backend, papers, 1);
  }

  private static List<Paper> few(int more) {
    return Stream.concat(
            Papers.FEW.stream(),
            IntStream.range(0, more)
                .mapToObj(i -> Papers.paper("new-" + i, "New Paper " + i).build()))
        .toList();
  }

  private static int count(SearchIndex index) throws IOException {
    return index.search(SearchRequest.of(ParsedQuery.ALL)).total();
  }

  @Test
  void readersSeeTheOldIndexUntilTheNewOneIsWhole() throws IOException {
    build(few(0));
    try (SearchIndex index = factory.open(backend)) {
      String version = index.info().version();
      try (IndexBuilder builder = factory.build(backend, Layout.DEFAULT, told::add)) {
        assertEquals("Test papers", String.valueOf(builder.replaced().title()));
        for (Paper paper : few(3)) {
          builder.add(paper);
        }
        assertFalse(index.refresh());
        builder.commit(Papers.corpus());
      }
      assertEquals(5, count(index), "what is open stays until it is told to move");
      assertTrue(index.refresh());
      assertFalse(index.refresh());
      assertEquals(8, count(index));
      assertEquals(8, index.info().papers());
      assertNotEquals(version, index.info().version());
    }
    assertEquals(List.of(), told);
  }

  @Test
  void workKeepsToOneVersionAndACursorOfAnOlderOneIsTold() throws Exception {
    build(few(0));
    try (SearchIndex index = factory.open(backend)) {
      SearchResponse first = index.search(SearchRequest.of(ParsedQuery.ALL).withWindow(0, 2));
      index.onOneCommit(() -> {
        build(few(1));
        assertTrue(index.refresh());
        assertEquals(5, count(index));
        assertEquals(first.indexVersion(), index.info().version());
        index.search(SearchRequest.of(ParsedQuery.ALL).withCursor(first.nextCursor()));
      });
      assertEquals(6, count(index));
      assertThrows(
          StaleCursorException.class,
          () -> index.search(SearchRequest.of(ParsedQuery.ALL).withCursor(first.nextCursor())));
    }
  }

  @Test
  void whoReadsAVersionThatIsDeletedMovesOrIsToldToAskAgain() throws Exception {
    build(backend, few(0), 0);
    try (SearchIndex index = factory.open(backend)) {
      index.onOneCommit(() -> {
        build(backend, few(1), 0);
        String said =
            String.valueOf(
                assertThrows(IndexUnusableException.class, () -> count(index)).getMessage());
        assertTrue(said.contains("ask again"), said);
      });
      assertEquals(6, count(index));
      build(backend, few(2), 0);
      assertEquals(7, count(index), "without a refresh");
    }
  }

  @Test
  void aRebuildThatIsGivenUpLeavesTheOldIndexAndNoTrace() throws IOException {
    build(few(0));
    List<IndexVersion> before = versions.all();
    try (IndexBuilder builder = factory.build(backend, Layout.DEFAULT, told::add)) {
      builder.add(Papers.RAY);
    }
    assertEquals(before, versions.all());
    assertEquals(before.getFirst(), versions.current());
  }

  @Test
  void olderVersionsAreKeptAsAsked() throws IOException {
    for (int i = 0; i < 4; i++) {
      build(backend, few(i), 2);
    }
    assertEquals(3, versions.all().size());
    build(backend, few(0), 0);
    assertEquals(List.of(versions.current()), versions.all());
  }

  @Test
  void anIndexOfWhichTheClusterLostAPaperDoesNotTakeTheOldOnesPlace() throws Exception {
    build(few(0));
    IndexVersion old = versions.current();
    AtomicBoolean lost = new AtomicBoolean();
    try (Front front =
        Front.open(
            backend.addresses().getFirst(),
            exchange -> {
              String path = exchange.getRequestURI().getPath();
              if (path.endsWith("/_refresh") && !lost.getAndSet(true)) {
                String papers = path.substring(1, path.indexOf(','));
                cluster.send("DELETE", "/" + papers + "/_doc/ray-osdi18", null);
              }
              return false;
            })) {
      IOException failed =
          assertThrows(IOException.class, () -> build(at(front.address()), few(0), 1));
      assertTrue(lost.get());
      assertTrue(
          String.valueOf(failed.getMessage()).contains("has 4 of 5 documents"), failed::toString);
    }
    assertEquals(List.of(old), versions.all());
    assertEquals(old, versions.current());
  }

  @Test
  void papersThatABusyClusterRefusesAreSentAgain() throws Exception {
    AtomicInteger refusals = new AtomicInteger(3);
    try (Front front =
        Front.open(
            backend.addresses().getFirst(),
            exchange -> {
              if (!exchange.getRequestURI().getPath().equals("/_bulk")
                  || refusals.getAndDecrement() <= 0) {
                return false;
              }
              if (refusals.get() == 2) {
                return Front.say(exchange, 429, "application/json", "{\"error\":\"busy\"}");
              }
              String body = new String(exchange.getRequestBody().readAllBytes(), "UTF-8");
              long documents = body.lines().count() / 2;
              String refused = "{\"index\":{\"status\":429,\"error\":{\"reason\":\"queue\"}}}";
              return Front.say(
                  exchange,
                  200,
                  "application/json",
                  "{\"errors\":true,\"items\":["
                      + String.join(",", java.util.Collections.nCopies((int) documents, refused))
                      + "]}");
            })) {
      build(at(front.address()), few(20), 1);
    }
    assertTrue(refusals.get() <= 0);
    try (SearchIndex index = factory.open(backend)) {
      assertEquals(25, count(index));
    }
  }

  @Test
  void aMissingIndexIsToldInOneSentence() {
    String said =
        String.valueOf(
            assertThrows(IndexUnusableException.class, () -> factory.open(backend)).getMessage());
    assertTrue(said.startsWith("There is no index 'rebuilt' at 'http://127.0.0.1:"), said);
    assertTrue(said.contains("java -jar indexer.jar --backend http"), said);
  }
}
