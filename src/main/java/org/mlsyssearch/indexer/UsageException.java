package org.mlsyssearch.indexer;

/** A command line that asks for something impossible; its message is a sentence. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
