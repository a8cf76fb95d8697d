package org.mlsyssearch.lucene;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** What Lucene scores, window by window: a term, a phrase, a set. */
final class WindowLeaf {

  /** To look for one paper takes as long as to score so many one after the other. */
  private static final int ONE_BY_ONE = 32;

  private final Window window;
  private final Scorer scorer;
  private final @Nullable TwoPhaseIterator twoPhase;
  private final DocIdSetIterator each;

  /** How many papers of a window it matches, roughly. */
  private final int inWindow;

  WindowLeaf(Window window, Scorer scorer, int papers) {
    this.window = window;
    this.scorer = scorer;
    this.twoPhase = scorer.twoPhaseIterator();
    this.each = twoPhase == null ? scorer.iterator() : twoPhase.approximation();
    this.inWindow = (int) Math.min(Window.SIZE, each.cost() * Window.SIZE / Math.max(1, papers));
  }

  /**
   * Raises the scores of a node to those of this.
   *
   * @param among the papers that matter
   */
  void addTo(WindowNode node, long[] among) throws IOException {
    if (twoPhase != null || Window.count(among) * ONE_BY_ONE < inWindow) {
      addOneByOne(node, among);
      return;
    }
    int from = window.from();
    int end = from + Window.SIZE;
    if (each.docID() < from) {
      each.advance(from);
    }
    Bits filter = window.filter(among);
    while (each.docID() < end) {
      scorer.nextDocsAndScores(end, filter, window.buffer);
      if (window.buffer.size == 0) {
        return;
      }
      for (int i = 0; i < window.buffer.size; i++) {
        node.raise(window.buffer.docs[i] - from, window.buffer.features[i]);
      }
    }
  }

  /** Looks at the papers that matter alone. */
  private void addOneByOne(WindowNode node, long[] among) throws IOException {
    int from = window.from();
    int place = Window.next(among, 0);
    while (place < Window.SIZE) {
      int paper = each.docID() < from + place ? each.advance(from + place) : each.docID();
      if (paper >= from + Window.SIZE) {
        return;
      }
      place = paper - from;
      if (Window.has(among, place) && (twoPhase == null || twoPhase.matches())) {
        node.raise(place, scorer.score());
      }
      place = Window.next(among, place + 1);
    }
  }
}
