package org.mlsyssearch.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.meaning.Encoder;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.MeaningContract;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;

/** The Lucene backend keeps the contract. */
class LuceneIndexContractTest extends MeaningContract {

  @Override
  protected IndexBuilder builder(Path dir, @Nullable Encoder encoder) throws IOException {
    return LuceneIndexBuilder.create(dir, encoder, Papers.corpus().synonyms());
  }

  @Override
  protected SearchIndex open(Path dir, @Nullable Encoder encoder) throws IOException {
    return LuceneIndex.open(dir, encoder);
  }
}
