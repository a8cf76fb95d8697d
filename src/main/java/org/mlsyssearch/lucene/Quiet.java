package org.mlsyssearch.lucene;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps Lucene's start-up hints, such as the one on the vector module, off standard error. */
final class Quiet {

  /** Held, as loggers that nobody holds lose their level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Quiet() {}

  static void lucene() {
    LUCENE.setLevel(Level.SEVERE);
  }
}
