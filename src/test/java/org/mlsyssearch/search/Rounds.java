package org.mlsyssearch.search;

/**
 * How many random states a test tries. Where tests are run again and again, as in mutation testing,
 * {@code -Drounds=5} makes them try 5 percent of the usual.
 */
public final class Rounds {

  private static final int PERCENT = Integer.getInteger("rounds", 100);

  private Rounds() {}

  /** So many percent of the usual; at least one. */
  public static int of(int usual) {
    return Math.max(1, usual * PERCENT / 100);
  }
}
