package org.mlsyssearch.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.mlsyssearch.search.CjkContract;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.SearchIndex;

class LuceneCjkContractTest extends CjkContract {

  @Override
  protected IndexBuilder builder(Path dir) throws IOException {
    return LuceneIndexBuilder.create(dir);
  }

  @Override
  protected SearchIndex open(Path dir) throws IOException {
    return LuceneIndex.open(dir);
  }
}
