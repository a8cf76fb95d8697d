package org.mlsyssearch.lucene;

/**
 * The papers of a term, each with the same score.
 *
 * @param places where those of the window are told for a moment
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record SetLeaf(Window window, PaperSet papers, float score, long[] places)
    implements WindowNode.Leaf {

  SetLeaf(Window window, PaperSet papers, float score) {
    this(window, papers, score, new long[Window.WORDS]);
  }

  @Override
  public void addTo(WindowNode node, long[] among) {
    window.find(papers, among, places);
    for (int place = Window.next(places, 0);
        place < Window.SIZE;
        place = Window.next(places, place + 1)) {
      node.raise(place, score);
    }
  }
}
