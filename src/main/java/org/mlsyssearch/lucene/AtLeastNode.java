package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.List;

/** Matches what at least so many parts do, with the sum of the scores of those that do. */
final class AtLeastNode extends WindowNode {

  private final int count;
  private final List<WindowNode> parts;
  private final ScoreSums sums = new ScoreSums();

  AtLeastNode(Window window, int count, List<WindowNode> parts, float boost) {
    super(window, boost);
    this.count = count;
    this.parts = parts;
  }

  @Override
  void work(long[] among) throws IOException {
    clear();
    sums.clear();
    for (WindowNode part : parts) {
      part.evaluate(among);
      sums.add(part, part.bits);
    }
    sums.forEachOfAtLeast(count, this::set);
  }
}
