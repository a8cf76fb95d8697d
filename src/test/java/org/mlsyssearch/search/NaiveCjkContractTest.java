package org.mlsyssearch.search;

import java.nio.file.Path;

class NaiveCjkContractTest extends CjkContract {

  @Override
  protected IndexBuilder builder(Path dir) {
    return NaiveSearchIndex.builder(dir, null);
  }

  @Override
  protected SearchIndex open(Path dir) {
    return NaiveSearchIndex.open(dir);
  }
}
