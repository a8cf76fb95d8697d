package org.mlsyssearch.search;

import java.nio.file.Path;

/** The oracle keeps the contract too. */
class NaiveSearchIndexContractTest extends SearchIndexContract {

  @Override
  protected IndexBuilder builder(Path dir) {
    return NaiveSearchIndex.builder(dir);
  }

  @Override
  protected SearchIndex open(Path dir) {
    return NaiveSearchIndex.open(dir);
  }
}
