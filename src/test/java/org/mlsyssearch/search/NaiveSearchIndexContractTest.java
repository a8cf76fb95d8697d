package org.mlsyssearch.search;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.meaning.Encoder;

/** The oracle keeps the contract too. */
class NaiveSearchIndexContractTest extends MeaningContract {

  @Override
  protected IndexBuilder builder(Path dir, @Nullable Encoder encoder) {
    return NaiveSearchIndex.builder(dir, encoder);
  }

  @Override
  protected SearchIndex open(Path dir, @Nullable Encoder encoder) {
    return NaiveSearchIndex.open(dir);
  }
}
