package org.mlsyssearch.indexer;

import java.io.IOException;
import java.nio.file.Path;
import org.mlsyssearch.search.IndexBuilder;

/** Starts a new index in a folder. */
@FunctionalInterface
public interface BuilderFactory {

  /**
   * Starts a new index.
   *
   * @throws IOException with a sentence if the folder cannot be written or another indexer is at it
   */
  IndexBuilder create(Path directory) throws IOException;
}
