package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;

/** A block of a file, of Markdown or HTML alike; lines and columns count from 1. */
sealed interface Block {

  /** The source's line in which it begins. */
  int line();

  /** A heading; those of level 1 stand above those of level 2. */
  record Heading(int level, RichText text, int column) implements Block {
    @Override
    public int line() {
      return text.line();
    }
  }

  /** A text that stands by itself. */
  record Paragraph(RichText text, int column) implements Block {
    @Override
    public int line() {
      return text.line();
    }
  }

  /** A list, ordered or not. */
  record Bullets(int line, List<Item> items) implements Block {}

  /**
   * One item of a list.
   *
   * @param text what stands before the first block that is no paragraph of its beginning
   * @param below the blocks behind
   */
  record Item(RichText text, List<Block> below, int column) {}

  /** A table; its rows are as wide as their cells say. */
  record Table(int line, List<Row> rows) implements Block {}

  /**
   * A row of a table.
   *
   * @param cells one for each column, repeated where it spans
   */
  record Row(RowKind kind, List<Candidate.Cell> cells, int line, int column) {}

  /** What a row is in its table. */
  enum RowKind {
    ENTRY,
    /** One cell that spans the whole table and heads the rows below it. */
    HEADING,
    /** A header above the one that names the columns. */
    UPPER_HEADER
  }

  /** Terms with their definitions. */
  record Terms(int line, List<Item> items) implements Block {}

  /** What can be folded away; the summary may be empty. */
  record Details(int line, RichText summary, List<Block> blocks) implements Block {}

  /** A quotation. */
  record Quote(int line, List<Block> blocks) implements Block {}

  /** What holds no text of a list: code, a comment. */
  record Unread(int line, int column, Skipped.Reason reason, String text) implements Block {}
}
