package org.mlsyssearch.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import org.mlsyssearch.search.CjkContract;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.SearchIndex;

class OpenSearchCjkContractTest extends CjkContract {

  @Override
  protected IndexBuilder builder(Path dir) throws IOException {
    return TestIndex.builder(dir, 2);
  }

  @Override
  protected SearchIndex open(Path dir) throws IOException {
    return TestIndex.open(dir);
  }
}
