package org.mlsyssearch.query.plan;

/** How many of a run's words a paper must have. */
enum Level {
  /** Every one. */
  ALL,
  /** At least half of them. */
  HALF,
  /** At least one. */
  ANY;

  int needed(int words) {
    return switch (this) {
      case ALL -> words;
      case HALF -> (words + 1) / 2;
      case ANY -> 1;
    };
  }
}
