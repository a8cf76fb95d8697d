package org.mlsyssearch.query.plan;

/**
 * The part of a reading that is searched by meaning beside the words.
 *
 * @param text what is encoded
 * @param within what papers found by meaning must match all the same
 * @param share what a paper that means the very same counts beside the paper whose words score
 *     highest; 0 where papers found by meaning come after all others
 * @param examples how many of the nearest papers say what else is meant (pseudo-relevance
 *     feedback); 0 where the text says it itself
 */
public record Meant(String text, Clause within, float share, int examples) {

  /** How many papers are found by meaning at most. */
  public static final int MOST = 60;

  /** What meaning counts where it comes last: less than any word does. */
  private static final float LAST = 1e-6f;

  /** How much of the share a paper has whose meaning is only just near enough. */
  private static final float NEAR_AT_ALL = 0.1f;

  /**
   * The score of a paper.
   *
   * @param words what its words score; 0 where it has none of them
   * @param best what the words of any paper score at most
   * @param cosine how near its meaning is to the query's, at least the bar
   * @param bar the cosine from which papers are near at all, below 1
   */
  public float score(float words, float best, float cosine, float bar) {
    float nearness = NEAR_AT_ALL + (1 - NEAR_AT_ALL) * (cosine - bar) / (1 - bar);
    float weight = share == 0 ? LAST : share * (best > 0 ? best : 1);
    return words + weight * nearness;
  }
}
