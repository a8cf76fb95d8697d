package org.mlsyssearch.opensearch.document;

import java.io.IOException;

/** Takes documents that are to be written. */
@FunctionalInterface
public interface Sink {

  /** The index that a document is for. */
  enum Target {
    PAPERS,
    WORDS
  }

  /**
   * Takes a document.
   *
   * @param id unlike that of any other of its index; the same whenever the same is built again
   */
  void put(Target target, String id, byte[] json) throws IOException;
}
