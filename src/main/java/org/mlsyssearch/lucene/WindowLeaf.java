package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/** What Lucene scores, paper by paper: a term, a phrase, a set. */
final class WindowLeaf implements WindowNode.Leaf {

  private final Window window;
  private final IOSupplier<Weight> weights;
  private final LeafReaderContext context;

  /** No paper matches that is not in all of these. */
  private final List<PaperSet> within;

  private final long[] places = new long[Window.WORDS];
  private @Nullable Weight weight;
  private @Nullable Scorer scorer;
  private int pass = -1;

  /**
   * @param weights makes what scores, where anything is to be scored
   * @param within no paper matches that is not in all of these
   */
  WindowLeaf(
      Window window, IOSupplier<Weight> weights, LeafReaderContext context, List<PaperSet> within) {
    this.within = List.copyOf(within);
    this.window = window;
    this.weights = weights;
    this.context = context;
  }

  @Override
  public void addTo(WindowNode node, long[] among) throws IOException {
    long[] left = among;
    for (PaperSet set : within) {
      window.find(set, left, places);
      left = places;
    }
    if (!Window.isEmpty(left)) {
      addScores(node, left);
    }
  }

  private void addScores(WindowNode node, long[] among) throws IOException {
    if (weight == null) {
      weight = weights.get();
    }
    if (pass != window.passes()) {
      pass = window.passes();
      scorer = weight.scorer(context);
    }
    if (scorer != null) {
      addScores(node, among, scorer);
    }
  }

  private void addScores(WindowNode node, long[] among, Scorer scorer) throws IOException {
    TwoPhaseIterator twoPhase = scorer.twoPhaseIterator();
    DocIdSetIterator each = twoPhase == null ? scorer.iterator() : twoPhase.approximation();
    int at = each.docID();
    for (int place = Window.next(among, 0);
        place < Window.SIZE && at <= window.last();
        place = Window.next(among, place + 1)) {
      int paper = window.paper(place);
      if (at < paper) {
        at = each.advance(paper);
      }
      if (at == paper && (twoPhase == null || twoPhase.matches())) {
        node.raise(place, scorer.score());
      }
    }
  }
}
