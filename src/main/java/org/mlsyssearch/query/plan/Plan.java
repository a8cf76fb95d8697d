package org.mlsyssearch.query.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How a query is answered, whatever the engine: its first reading that any paper of the index
 * matches holds, before filters, so that filters never change what a query means. A reading is made
 * when it is looked at, as most queries need none but the first. Used by one thread, while the
 * answers of the dictionary hold.
 */
public final class Plan {

  /** Makes a reading. */
  @FunctionalInterface
  interface Maker {
    Reading make() throws IOException;
  }

  private final List<Maker> makers;
  private final List<Reading> made = new ArrayList<>();
  private final Maker otherwise;
  private final boolean scores;

  /**
   * @param makers of the strictest reading first; at least one
   */
  Plan(List<Maker> makers, Maker otherwise, boolean scores) {
    this.makers = List.copyOf(makers);
    this.otherwise = otherwise;
    this.scores = scores;
  }

  /** How many readings there are. */
  public int size() {
    return makers.size();
  }

  /** A reading; 0 is the strictest. */
  public Reading reading(int i) throws IOException {
    while (made.size() <= i) {
      made.add(makers.get(made.size()).make());
    }
    return made.get(i);
  }

  /** All readings, the strictest first. */
  public List<Reading> readings() throws IOException {
    reading(size() - 1);
    return List.copyOf(made);
  }

  /** What holds where no paper matches any reading; it matches none. */
  public Reading otherwise() throws IOException {
    return otherwise.make();
  }

  /** Whether papers can score differently. */
  public boolean scores() {
    return scores;
  }
}
