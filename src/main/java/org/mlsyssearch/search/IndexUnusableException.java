package org.mlsyssearch.search;

import java.io.IOException;

/** An index that cannot be opened, with a sentence that says why and what to do. */
public class IndexUnusableException extends IOException {
  private static final long serialVersionUID = 1L;

  public IndexUnusableException(String message) {
    super(message);
  }

  public IndexUnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
