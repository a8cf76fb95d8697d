package org.mlsyssearch.indexer;

import java.io.PrintStream;

/** The indexer's command line within this process. */
public final class IndexerRuns {

  private IndexerRuns() {}

  /** Runs it as {@link IndexerMain} does; returns its exit code. */
  public static int run(PrintStream console, String... arguments) {
    return IndexerCommand.run(IndexerMain::builder, console, console, arguments);
  }
}
