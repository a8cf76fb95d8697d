package org.mlsyssearch.opensearch;

/** On three shards every answer is what it is on one: hits, scores, counts, cursors. */
class OpenSearchShardsContractTest extends OpenSearchContractTest {

  @Override
  int shards() {
    return 3;
  }
}
