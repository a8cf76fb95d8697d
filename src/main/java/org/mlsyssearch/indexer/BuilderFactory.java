package org.mlsyssearch.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.mlsyssearch.meaning.Use;
import org.mlsyssearch.search.IndexBuilder;

/** Starts a new index in a folder. */
@FunctionalInterface
public interface BuilderFactory {

  /**
   * What is to be built.
   *
   * @param directory where the index is kept
   * @param meaning whether papers can be found by meaning
   * @param papers how many there are at most
   * @param synonyms groups of equal terms in Solr's format
   * @param tell takes sentences for whoever waits
   */
  record Build(Path directory, Use meaning, long papers, String synonyms, Consumer<String> tell) {}

  /**
   * Starts a new index.
   *
   * @throws IOException with a sentence if the folder cannot be written or another indexer is at it
   */
  IndexBuilder create(Build build) throws IOException;
}
