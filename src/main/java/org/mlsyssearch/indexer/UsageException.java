package org.mlsyssearch.indexer;

/** Wrong usage of the command line; its message is a full sentence. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
