package org.mlsyssearch.indexer;

import org.mlsyssearch.lucene.LuceneIndexBuilder;

/** The command {@code java -jar indexer.jar}: wires the indexer to its backend. */
public final class IndexerMain {

  private IndexerMain() {}

  public static void main(String[] args) {
    System.exit(IndexerCommand.run(LuceneIndexBuilder::create, System.out, System.err, args));
  }
}
