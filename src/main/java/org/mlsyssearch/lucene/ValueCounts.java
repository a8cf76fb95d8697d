package org.mlsyssearch.lucene;

import java.util.function.IntUnaryOperator;

/** How many papers each value of a column has. Not thread-safe. */
interface ValueCounts extends AutoCloseable {

  /** How many values have a paper. */
  int distinct();

  /** The count of a number; 0 where it has no paper. */
  int of(int number);

  /** All that have a paper, in no order. */
  ListedCounts listed();

  /**
   * Those of some values that have a paper.
   *
   * @param some ascending
   */
  ListedCounts among(int[] some);

  /** The values with most papers, the most first; ties by number. */
  ListedCounts top(int limit);

  /** The numbers of the values that stand first in an order. */
  int[] firstBy(IntUnaryOperator place, int limit);

  /** What it takes in memory. */
  int bytes();

  /** Gives back what others may count in. */
  @Override
  default void close() {}
}
