package org.mlsyssearch.query.plan;

/**
 * What counts beside the cosine of a query and a paper, as {@link Meant} says.
 *
 * @param words what all the words count beside a cosine of 1
 * @param topics what a topic counts that all the first papers have
 * @param examples how many of the first papers say what else is meant
 * @param examplesWeight what their mean counts beside the text
 */
public record Blend(float words, float topics, int examples, float examplesWeight) {

  /** Calibrated on the judged queries: docs/meaning.md tells how. */
  public static final Blend DEFAULT = new Blend(0.2f, 0.1f, 3, 0.6f);
}
