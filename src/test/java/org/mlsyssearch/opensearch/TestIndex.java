package org.mlsyssearch.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.mlsyssearch.backend.Access;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.backend.Layout;
import org.mlsyssearch.opensearch.cluster.Cluster;
import org.mlsyssearch.opensearch.cluster.IndexVersion;
import org.mlsyssearch.opensearch.cluster.TestCluster;
import org.mlsyssearch.opensearch.cluster.Versions;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.SearchIndex;

/** Indexes in the tests' cluster: a folder of a test stands for a name of its own. */
final class TestIndex {

  private static final OpenSearchFactory FACTORY = new OpenSearchFactory();

  private TestIndex() {}

  private static Backend backend(Path dir) {
    String name = "test-" + HexFormat.of().toHexDigits(dir.toString().hashCode());
    return new Backend(TestCluster.one().addresses(), name, new Access.Open(), null);
  }

  static IndexBuilder builder(Path dir, int shards) throws IOException {
    return FACTORY.build(backend(dir), new Layout(shards, 0, 1), told -> {});
  }

  static SearchIndex open(Path dir) throws IOException {
    return FACTORY.open(backend(dir));
  }

  /** Deletes the index of a folder, as a node takes a thousand at most. */
  static void delete(Path dir) throws IOException {
    try (Cluster cluster = Cluster.forReading(backend(dir))) {
      Versions versions = new Versions(cluster);
      for (IndexVersion version : versions.all()) {
        versions.delete(version);
      }
    }
  }
}
