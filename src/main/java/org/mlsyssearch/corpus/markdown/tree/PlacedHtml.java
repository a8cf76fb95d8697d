package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** HTML that is being written, and where in the source its lines come from. Not thread-safe. */
final class PlacedHtml implements Appendable {

  private final StringBuilder html = new StringBuilder();
  private final LineMap lines = new LineMap();
  private int line = 1;
  private int linesBefore;

  /** Notes that a block begins here; an inline node has no place and is not noted. */
  void begin(Node block) {
    Node placed = block instanceof TableCell ? block.getParent() : block; // Cells have no spans.
    List<SourceSpan> spans = placed.getSourceSpans();
    if (!spans.isEmpty()) {
      SourceSpan first = spans.getFirst();
      lines.add(line, linesBefore + first.getLineIndex() + 1, first.getColumnIndex() + 1);
    }
  }

  /** Notes that a line of the source begins here. */
  void beginLine(int sourceLine) {
    lines.add(line, sourceLine, 1);
  }

  /** The source's line in which a block begins. */
  int lineOf(Node block) {
    return linesBefore + block.getSourceSpans().getFirst().getLineIndex() + 1;
  }

  /**
   * The nodes that follow were parsed from a text whose first line is the one after some; returns
   * how many these were before.
   */
  int setLinesBefore(int count) {
    int before = linesBefore;
    linesBefore = count;
    return before;
  }

  LineMap lines() {
    return lines;
  }

  @Override
  public PlacedHtml append(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      line += text.charAt(i) == '\n' ? 1 : 0;
    }
    html.append(text);
    return this;
  }

  @Override
  public PlacedHtml append(CharSequence text, int start, int end) {
    return append(text.subSequence(start, end));
  }

  @Override
  public PlacedHtml append(char c) {
    line += c == '\n' ? 1 : 0;
    html.append(c);
    return this;
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
