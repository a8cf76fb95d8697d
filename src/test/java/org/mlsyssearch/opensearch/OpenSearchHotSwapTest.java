package org.mlsyssearch.opensearch;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mlsyssearch.backend.Access;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.backend.Layout;
import org.mlsyssearch.opensearch.cluster.Cluster;
import org.mlsyssearch.opensearch.cluster.IndexVersion;
import org.mlsyssearch.opensearch.cluster.TestCluster;
import org.mlsyssearch.opensearch.cluster.Versions;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.HotSwapContract;

/** A running server and an indexer that writes to the same cluster. */
class OpenSearchHotSwapTest extends HotSwapContract {

  private final OpenSearchFactory factory = new OpenSearchFactory();
  private Backend backend;

  @BeforeEach
  void start() {
    backend = new Backend(TestCluster.one().addresses(), "swapped", new Access.Open(), null);
  }

  @AfterEach
  void clean() throws IOException {
    try (Cluster cluster = Cluster.forReading(backend)) {
      Versions versions = new Versions(cluster);
      for (IndexVersion version : versions.all()) {
        versions.delete(version);
      }
    }
  }

  @Override
  protected IndexBuilder builder() throws IOException {
    return factory.build(backend, Layout.DEFAULT, told -> {});
  }

  @Override
  protected SearchIndex open() throws IOException {
    return factory.open(backend);
  }
}
