package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Matches what any part does, with the score of the part that scores highest. */
final class BestNode extends WindowNode {

  private final List<Leaf> leaves = new ArrayList<>();
  private final List<WindowNode> nodes = new ArrayList<>();

  BestNode(Window window, float boost) {
    super(window, boost);
  }

  void add(Leaf leaf) {
    leaves.add(leaf);
  }

  void add(WindowNode node) {
    nodes.add(node);
  }

  @Override
  void work(long[] among) throws IOException {
    clear();
    for (Leaf leaf : leaves) {
      leaf.addTo(this, among);
    }
    for (WindowNode node : nodes) {
      node.evaluate(among);
      for (int i = Window.next(node.bits, 0); i < Window.SIZE; i = Window.next(node.bits, i + 1)) {
        raise(i, node.scores[i]);
      }
    }
  }
}
