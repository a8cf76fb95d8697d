package org.mlsyssearch.lucene;

import java.io.IOException;
import org.apache.lucene.search.similarities.Similarity.SimScorer;

/** A phrase of which it is known in memory which titles have it, so that no positions are read. */
final class PhraseLeaf implements WindowNode.Leaf {

  private final Window window;
  private final PhrasePapers papers;
  private final SimScorer scorer;

  /** Scores the papers of which it is not known. */
  private final WindowLeaf unknown;

  private final long[] places = new long[Window.WORDS];

  PhraseLeaf(Window window, PhrasePapers papers, SimScorer scorer, WindowLeaf unknown) {
    this.window = window;
    this.papers = papers;
    this.scorer = scorer;
    this.unknown = unknown;
  }

  @Override
  public void addTo(WindowNode node, long[] among) throws IOException {
    for (PhrasePapers.Group group : papers.groups()) {
      window.find(group.papers(), among, places);
      float score = scorer.score(group.frequency(), 1);
      for (int place = Window.next(places, 0);
          place < Window.SIZE;
          place = Window.next(places, place + 1)) {
        node.raise(place, score);
      }
    }
    if (papers.unknown().cost() > 0) {
      unknown.addTo(node, among);
    }
  }
}
