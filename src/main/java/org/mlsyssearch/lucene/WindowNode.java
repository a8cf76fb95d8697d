package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Arrays;

/** A part of a clause, and what it comes to in the window in which it was worked out last. */
abstract class WindowNode {

  /** A part that stands in one place and keeps no scores of its own. */
  interface Leaf {

    /**
     * Raises the scores of a node to those of this.
     *
     * @param among the places that matter
     */
    void addTo(WindowNode node, long[] among) throws IOException;
  }

  final Window window;

  /** What every score was multiplied by. */
  final float boost;

  /** The places of the window that match. */
  final long[] bits = new long[Window.WORDS];

  /** The scores of what matches; others are left over from before. */
  final float[] scores = new float[Window.SIZE];

  /** Whether it stands in several places, of which each may want other papers. */
  private boolean isShared;

  private int evaluated = -1;

  WindowNode(Window window, float boost) {
    this.window = window;
    this.boost = boost;
  }

  final void share() {
    isShared = true;
  }

  /** Works out which of some papers match, and perhaps which others; once for each window. */
  final void evaluate(long[] among) throws IOException {
    if (!isShared) {
      work(among);
    } else if (evaluated != window.fillings()) {
      work(window.wanted);
      evaluated = window.fillings();
    }
  }

  abstract void work(long[] among) throws IOException;

  final void clear() {
    Arrays.fill(bits, 0);
  }

  final void set(int place, float score) {
    bits[place / Long.SIZE] |= 1L << place;
    scores[place] = score;
  }

  /** Gives a paper a score, unless it has a higher one. */
  final void raise(int place, float score) {
    if (!Window.has(bits, place) || score > scores[place]) {
      set(place, score);
    }
  }
}
