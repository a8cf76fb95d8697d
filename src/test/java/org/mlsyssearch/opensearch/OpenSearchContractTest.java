package org.mlsyssearch.opensearch;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchIndexContract;

/** The OpenSearch backend keeps the contract, but for search by meaning, which it has not. */
class OpenSearchContractTest extends SearchIndexContract {

  @TempDir Path own;

  /** Into how many parts an index is cut. */
  int shards() {
    return 1;
  }

  @Override
  protected int rounds(int usual) {
    return usual / 4;
  }

  @Override
  protected IndexBuilder builder(Path dir, @Nullable Encoder encoder) throws IOException {
    return TestIndex.builder(own, shards());
  }

  @Override
  protected SearchIndex open(Path dir, @Nullable Encoder encoder) throws IOException {
    return TestIndex.open(own);
  }

  @AfterEach
  void delete() throws IOException {
    TestIndex.delete(own);
  }
}
