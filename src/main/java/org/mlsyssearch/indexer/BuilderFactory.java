package org.mlsyssearch.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.backend.Backend;
import org.mlsyssearch.backend.Layout;
import org.mlsyssearch.meaning.Use;
import org.mlsyssearch.search.IndexBuilder;

/** Starts a new index in a folder or in a search engine that runs elsewhere. */
@FunctionalInterface
public interface BuilderFactory {

  /**
   * A search engine that keeps the index.
   *
   * @param backend where it is
   * @param layout how the index lies there
   */
  record Remote(Backend backend, Layout layout) {}

  /**
   * What is to be built.
   *
   * @param directory where the index is kept
   * @param remote what keeps the index instead; null for the directory
   * @param meaning whether papers can be found by meaning
   * @param papers how many there are at most
   * @param synonyms groups of equal terms in Solr's format
   * @param tell takes sentences for whoever waits
   */
  record Build(
      Path directory,
      @Nullable Remote remote,
      Use meaning,
      long papers,
      String synonyms,
      Consumer<String> tell) {}

  /**
   * Starts a new index.
   *
   * @throws IOException with a sentence if it cannot be written or another indexer is at it
   */
  IndexBuilder create(Build build) throws IOException;
}
