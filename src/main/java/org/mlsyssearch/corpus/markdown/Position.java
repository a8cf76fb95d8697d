package org.mlsyssearch.corpus.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Where something stands in a file; lines and columns count from 1. */
record Position(int line, int column) {

  /** Where a block begins that was parsed from a text whose first line is the one after some. */
  static Position of(Node block, int linesBefore) {
    List<SourceSpan> spans = block.getSourceSpans();
    if (spans.isEmpty()) {
      return new Position(linesBefore + 1, 1);
    }
    SourceSpan first = spans.getFirst();
    return new Position(linesBefore + first.getLineIndex() + 1, first.getColumnIndex() + 1);
  }

  Position linesBelow(int lines) {
    return new Position(line + lines, column);
  }
}
