package org.mlsyssearch.backend;

import org.jspecify.annotations.Nullable;

/**
 * How a new index lies on its nodes.
 *
 * @param shards into how many parts it is cut, each on a node of its own where there are as many
 * @param replicas how many further copies of each part there are; null for one where there is a
 *     second node
 * @param keep how many older versions of the index stay
 */
public record Layout(int shards, @Nullable Integer replicas, int keep) {

  /** The most parts that an engine takes without being told otherwise. */
  private static final int MOST_SHARDS = 1024;

  public static final Layout DEFAULT = new Layout(1, null, 1);

  /**
   * A layout.
   *
   * @throws IllegalArgumentException with a sentence if a number is too small or too large
   */
  public Layout {
    if (shards < 1 || shards > MOST_SHARDS) {
      throw new IllegalArgumentException(
          "An index has 1 to " + MOST_SHARDS + " shards, not " + shards + ".");
    }
    if (keep < 0 || (replicas != null && replicas < 0)) {
      throw new IllegalArgumentException(
          "Replicas and older versions to keep are not below 0, as in --replicas 1 --keep 1.");
    }
  }
}
