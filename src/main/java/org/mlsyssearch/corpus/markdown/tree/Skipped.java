package org.mlsyssearch.corpus.markdown.tree;

/**
 * A block that was passed over, and why; lines and columns count from 1.
 *
 * @param text what stands there, as far as it is text
 */
public record Skipped(int line, int column, String text, Reason reason) {

  /** Why a block can hold no entry. */
  public enum Reason {
    /** A comment of HTML. */
    COMMENT,
    /** A block of code. */
    CODE,
    /** Images or nothing at all. */
    NO_TEXT,
    /** Links to places in the same file. */
    TABLE_OF_CONTENTS
  }
}
