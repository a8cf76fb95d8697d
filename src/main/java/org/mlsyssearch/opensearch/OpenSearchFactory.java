package org.mlsyssearch.opensearch;

import java.io.IOException;
import java.util.function.Consumer;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.backend.BackendFactory;
import org.mlsyssearch.backend.Layout;
import org.mlsyssearch.opensearch.index.OpenSearchIndexBuilder;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.SearchIndex;

/** Uses OpenSearch. */
public final class OpenSearchFactory implements BackendFactory {

  @Override
  public SearchIndex open(Backend backend) throws IOException {
    return OpenSearchIndex.open(backend);
  }

  @Override
  public IndexBuilder build(Backend backend, Layout layout, Consumer<String> tell)
      throws IOException {
    return OpenSearchIndexBuilder.create(backend, layout, tell);
  }
}
