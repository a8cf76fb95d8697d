package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/** A term whose frequencies are kept in memory, so that they are not read. */
final class TermLeaf implements WindowNode.Leaf {

  private final Window window;
  private final TermLevels term;
  private final SimScorer scorer;

  /** How long papers are; null where that does not count. */
  private final @Nullable PaperLengths lengths;

  /** Scores the papers whose frequencies are higher than what is kept. */
  private final WindowLeaf others;

  private final long[] places = new long[Window.WORDS];
  private final long[] unknown = new long[Window.WORDS];

  TermLeaf(
      Window window,
      TermLevels term,
      SimScorer scorer,
      @Nullable PaperLengths lengths,
      WindowLeaf others) {
    this.window = window;
    this.term = term;
    this.scorer = scorer;
    this.lengths = lengths;
    this.others = others;
  }

  @Override
  public void addTo(WindowNode node, long[] among) throws IOException {
    window.find(term.papers(), among, places);
    Arrays.fill(unknown, 0);
    for (int place = Window.next(places, 0);
        place < Window.SIZE;
        place = Window.next(places, place + 1)) {
      int paper = window.paper(place);
      int frequency = term.frequency(paper);
      if (frequency < Frequencies.HIGHEST) {
        node.raise(place, scorer.score(frequency, lengths == null ? 1 : lengths.norm(paper)));
      } else {
        unknown[place / Long.SIZE] |= 1L << place;
      }
    }
    if (!Window.isEmpty(unknown)) {
      others.addTo(node, unknown);
    }
  }
}
