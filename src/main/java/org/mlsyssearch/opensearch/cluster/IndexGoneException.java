package org.mlsyssearch.opensearch.cluster;

import org.mlsyssearch.search.IndexUnusableException;

/** That an index is not there, or not there any more. */
public final class IndexGoneException extends IndexUnusableException {
  private static final long serialVersionUID = 1L;

  IndexGoneException(String message) {
    super(message);
  }
}
