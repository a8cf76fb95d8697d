package org.mlsyssearch.backend;

import java.io.IOException;
import java.util.function.Consumer;
import org.mlsyssearch.search.IndexBuilder;
import org.mlsyssearch.search.SearchIndex;

/** Uses a search engine of one kind; named in {@code META-INF/services} of the jar that can. */
public interface BackendFactory {

  /**
   * Opens the index for searching; it moves to newer versions as it is told to.
   *
   * @throws org.mlsyssearch.search.IndexUnusableException with a sentence if the engine cannot be
   *     reached or has no such index
   */
  SearchIndex open(Backend backend) throws IOException;

  /**
   * Starts a new version of the index.
   *
   * @param tell takes sentences for whoever waits
   * @throws IOException with a sentence if the engine cannot be reached or another indexer is at it
   */
  IndexBuilder build(Backend backend, Layout layout, Consumer<String> tell) throws IOException;
}
