package org.mlsyssearch.search;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;

/**
 * Builds a new index in place of an old one.
 *
 * <p>Readers see the old index until {@link #commit}; closing without a commit leaves it whole. Not
 * thread-safe.
 */
public interface IndexBuilder extends AutoCloseable {

  /** What the index that is replaced says of its corpus; null if none is there that can be read. */
  @Nullable CorpusInfo replaced();

  /** Adds a paper whose id has not been added yet. */
  void add(Paper paper) throws IOException;

  /** Makes the new index the one that readers see, in one step. Call it once, last. */
  void commit(CorpusInfo corpus) throws IOException;

  /** Gives up what was not committed. */
  @Override
  void close() throws IOException;
}
