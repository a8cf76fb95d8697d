package org.mlsyssearch.corpus.markdown.tree;

import java.util.Arrays;

/**
 * Which line of the source each line of rendered HTML comes from; both count from 1. Not
 * thread-safe.
 */
final class LineMap {

  private int[] rendered = new int[64];
  private int[] source = new int[64];
  private int[] columns = new int[64];
  private int size;
  private int last;

  /** Notes that a block of the source begins in a line of the HTML, which are told in order. */
  void add(int renderedLine, int sourceLine, int column) {
    if (size > 0 && rendered[size - 1] == renderedLine) {
      return; // The outer block, which was told first, begins at the same place.
    }
    if (size == rendered.length) {
      rendered = Arrays.copyOf(rendered, 2 * size);
      source = Arrays.copyOf(source, 2 * size);
      columns = Arrays.copyOf(columns, 2 * size);
    }
    rendered[size] = renderedLine;
    source[size] = sourceLine;
    columns[size] = column;
    size++;
  }

  /** The source's line of a line of the HTML. */
  int line(int renderedLine) {
    int at = floor(renderedLine);
    return at < 0 ? Math.max(1, renderedLine) : source[at] + renderedLine - rendered[at];
  }

  /** The column of the block that begins in a line of the HTML; 0 if none does. */
  int column(int renderedLine) {
    int at = floor(renderedLine);
    return at >= 0 && rendered[at] == renderedLine ? columns[at] : 0;
  }

  private int floor(int renderedLine) {
    if (last < size
        && rendered[last] <= renderedLine
        && (last + 1 == size || rendered[last + 1] > renderedLine)) {
      return last; // Lines are asked for in their order, more or less.
    }
    int at = Arrays.binarySearch(rendered, 0, size, renderedLine);
    last = at >= 0 ? at : Math.max(0, -at - 2);
    return at >= 0 ? at : -at - 2;
  }
}
