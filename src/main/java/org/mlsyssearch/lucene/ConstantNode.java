package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Arrays;

/** Matches what its part does, each paper with the same score. */
final class ConstantNode extends WindowNode {

  private final WindowNode part;

  ConstantNode(Window window, WindowNode part, float score, float boost) {
    super(window, boost);
    this.part = part;
    Arrays.fill(scores, score * boost);
  }

  @Override
  void work(long[] among) throws IOException {
    part.evaluate(among);
    System.arraycopy(part.bits, 0, bits, 0, Window.WORDS);
  }
}
