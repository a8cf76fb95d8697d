package org.mlsyssearch.indexer;

import java.io.PrintStream;
import org.mlsyssearch.lucene.LuceneIndexBuilder;

/** The indexer's command line within this process. */
public final class IndexerRuns {

  private IndexerRuns() {}

  /** Runs it as {@link IndexerMain} does; returns its exit code. */
  public static int run(PrintStream console, String... arguments) {
    return IndexerCommand.run(
        build ->
            LuceneIndexBuilder.create(
                build.directory(), IndexerMain.encoder(build), build.synonyms()),
        console,
        console,
        arguments);
  }
}
