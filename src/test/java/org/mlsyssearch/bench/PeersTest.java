package org.mlsyssearch.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.mlsyssearch.bench.Peer.Found;
import org.mlsyssearch.opensearch.cluster.TestCluster;
import org.mlsyssearch.search.Facet;

/** Engines that are measured beside ours find the same papers where they promise the same. */
class PeersTest {

  private static final int PAPERS = 300;
  private static final int EACH = 40;
  private static final List<String> NODE = NodePeer.ENGINES;

  @TempDir private Path folder;

  @Test
  void sqliteFindsAndCountsTheSame() throws IOException {
    assertSameAnswers(new SqlitePeer(folder.resolve("sqlite")));
  }

  @Test
  void openSearchFindsAndCountsTheSame() throws IOException {
    TestCluster node = TestCluster.one();
    assertSameAnswers(new OpenSearchPeer(node, BundledCorpus.read().info().synonyms()));
  }

  @Test
  void ourServerFindsAsManyAsTheIndexInThisProcess() throws IOException {
    assertSameAnswers(new OurServerPeer(folder.resolve("index"), 256));
  }

  @ParameterizedTest
  @FieldSource("NODE")
  void enginesOfNodeFindAndCountTheSame(String engine) throws IOException {
    assumeTrue(NodePeer.isThere(), "SKIPPED: ./benchmark peers installs the engines of Node");
    assertSameAnswers(new NodePeer(engine, folder.resolve("papers.jsonl")));
  }

  private void assertSameAnswers(Peer peer) throws IOException {
    BundledCorpus corpus = BundledCorpus.read();
    List<Peer> both = List.of(new OurPeer(folder.resolve("index"), corpus.info()), peer);
    try (PeersRun run = new PeersRun(corpus, both, PAPERS, 1)) {
      run.build();
      run.compare(EACH, Duration.ofMinutes(1));
      Map<Peer.Promise, PeersRun.Agreement> told = run.agreements(peer);
      assertEquals(peer.promises(), told.keySet());
      told.forEach((promise, agreement) -> {
        assertEquals(List.of(), agreement.differing(), promise.label);
        assertTrue(agreement.same() >= EACH, promise.label);
      });
      run.measure(0, 2, Duration.ofSeconds(5));
      for (SpeedKind kind : SpeedKind.values()) {
        assertEquals(peer.offers(kind), run.measured(peer).contains(kind), kind.label());
      }
    }
  }

  @Test
  void anEngineThatTakesTooLongIsToldByItsAverageAlone() throws IOException {
    BundledCorpus corpus = BundledCorpus.read();
    List<Peer> both =
        List.of(
            new OurPeer(folder.resolve("slow-index"), corpus.info()),
            new SqlitePeer(folder.resolve("slow-sqlite")));
    try (PeersRun run = new PeersRun(corpus, both, PAPERS, 1)) {
      run.build();
      run.measure(1, 1, Duration.ofNanos(1));
      PeersReport report = new PeersReport(1, 1, 0);
      report.add(run);
      String row =
          report.toString().lines().filter(line -> line.startsWith("| a name |")).findFirst().get();
      assertTrue(
          row.matches("\\| a name \\| [\\d.,]+ on average \\| [\\d.,]+ on average \\|"), row);
    }
  }

  @Test
  void anotherTotalOrAnotherCountIsADifference() {
    Found one = new Found(3, counts(Map.of("osdi", 2, "sosp", 1)));
    List<Found> alike = new ArrayList<>(List.of(one));
    alike.add(new Found(-1, Map.of()));
    alike.add(new Found(3, counts(Map.of("osdi", 2, "nsdi", 1))));
    alike.forEach(other -> assertTrue(one.agrees(other), other.toString()));
    assertFalse(one.agrees(new Found(2, Map.of())));
    assertFalse(one.agrees(new Found(3, counts(Map.of("osdi", 1, "sosp", 2)))));
    assertFalse(one.agrees(new Found(3, counts(Map.of("osdi", 2)))));
  }

  private static Map<Facet, Map<String, Integer>> counts(Map<String, Integer> venues) {
    return new EnumMap<>(Map.of(Facet.VENUE, venues));
  }
}
