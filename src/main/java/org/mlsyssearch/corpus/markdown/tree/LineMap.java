package org.mlsyssearch.corpus.markdown.tree;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which line of the source each line of rendered HTML comes from; both count from 1. Not
 * thread-safe.
 */
final class LineMap {

  private record Place(int line, int column) {}

  private final TreeMap<Integer, Place> places = new TreeMap<>();

  /** Notes that a block of the source begins in a line of the HTML; the outer block comes first. */
  void add(int renderedLine, int sourceLine, int column) {
    places.putIfAbsent(renderedLine, new Place(sourceLine, column));
  }

  /** The source's line of a line of the HTML. */
  int line(int renderedLine) {
    Map.Entry<Integer, Place> block = places.floorEntry(renderedLine);
    return block == null
        ? Math.max(1, renderedLine)
        : block.getValue().line() + renderedLine - block.getKey();
  }

  /** The column of the block that begins in a line of the HTML; 0 if none does. */
  int column(int renderedLine) {
    Place block = places.get(renderedLine);
    return block == null ? 0 : block.column();
  }
}
