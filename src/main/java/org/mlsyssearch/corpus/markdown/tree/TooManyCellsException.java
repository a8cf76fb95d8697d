package org.mlsyssearch.corpus.markdown.tree;

/** A table has more cells than any list needs. */
public final class TooManyCellsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int most;

  TooManyCellsException(int most, Throwable cause) {
    super("A table has more than " + most + " cells.", cause);
    this.most = most;
  }

  /** How many cells a table may have. */
  public int most() {
    return most;
  }
}
