package org.mlsyssearch.search;

/** A cursor that was not made by the index version that is asked. */
public final class StaleCursorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleCursorException(String message) {
    super(message);
  }
}
