package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.List;

/** Matches what all of some parts and none of others do; further parts add their scores. */
final class AllNode extends WindowNode {

  private final List<WindowNode> must;
  private final List<WindowNode> adds;
  private final List<WindowNode> never;
  private final ScoreSums sums = new ScoreSums();

  AllNode(
      Window window,
      List<WindowNode> must,
      List<WindowNode> adds,
      List<WindowNode> never,
      float boost) {
    super(window, boost);
    this.must = must;
    this.adds = adds;
    this.never = never;
  }

  @Override
  void work(long[] among) throws IOException {
    System.arraycopy(among, 0, bits, 0, Window.WORDS);
    for (WindowNode part : must) {
      part.evaluate(bits);
      for (int word = 0; word < Window.WORDS; word++) {
        bits[word] &= part.bits[word];
      }
      if (Window.isEmpty(bits)) {
        return;
      }
    }
    for (WindowNode part : never) {
      part.evaluate(bits);
      for (int word = 0; word < Window.WORDS; word++) {
        bits[word] &= ~part.bits[word];
      }
    }
    addUp(must);
    for (int i = Window.next(bits, 0); i < Window.SIZE; i = Window.next(bits, i + 1)) {
      scores[i] = sums.of(i);
    }
    for (WindowNode part : adds) {
      part.evaluate(bits);
    }
    addUp(adds);
    for (int i = Window.next(bits, 0); i < Window.SIZE; i = Window.next(bits, i + 1)) {
      scores[i] += sums.of(i);
    }
  }

  private void addUp(List<WindowNode> parts) {
    sums.clear();
    for (WindowNode part : parts) {
      sums.add(part, bits);
    }
  }
}
