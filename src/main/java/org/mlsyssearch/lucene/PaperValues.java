package org.mlsyssearch.lucene;

/**
 * Which of a facet's values each paper has, by their numbers, kept so that counting is quick.
 * Immutable and thread-safe.
 */
sealed interface PaperValues permits FewValues, ManyValues {

  /**
   * Keeps values.
   *
   * @param size how many values there are
   * @param starts where each paper's numbers begin; one entry more than papers
   */
  static PaperValues of(int size, int[] starts, int[] numbers) {
    return size <= FewValues.MOST
        ? new FewValues(size, starts, numbers)
        : new ManyValues(size, starts, numbers);
  }

  /** The numbers of one paper's values, ascending. */
  int[] of(int paper);

  /** How many of all papers each value has. */
  ValueCounts all();

  /**
   * How many papers each value has among those given; kept where that is wanted. Who asks closes
   * it.
   */
  ValueCounts count(PapersToCount papers);
}
