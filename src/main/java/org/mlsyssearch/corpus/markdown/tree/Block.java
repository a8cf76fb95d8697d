package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;

/** A block of a file, of Markdown or HTML alike; lines and columns count from 1. */
sealed interface Block {

  /** A heading; those of level 1 stand above those of level 2. */
  record Heading(int level, RichText text, int column) implements Block {}

  /** A text that stands by itself. */
  record Paragraph(RichText text, int column) implements Block {}

  /** A list, ordered or not. */
  record Bullets(List<Item> items) implements Block {}

  /**
   * One item of a list.
   *
   * @param text what stands before the first block that is no paragraph of its beginning
   * @param below the blocks behind
   */
  record Item(RichText text, List<Block> below, int column) {}

  /** A table; its rows are as wide as their cells say. */
  record Table(List<Row> rows) implements Block {}

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
  record Terms(List<Item> items) implements Block {}

  /** What can be folded away; the summary may be empty. */
  record Details(RichText summary, List<Block> blocks) implements Block {}

  /** A quotation. */
  record Quote(List<Block> blocks) implements Block {}

  /** What holds no text of a list: code, a comment. */
  record Unread(Skipped what) implements Block {}
}
