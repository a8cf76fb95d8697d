package org.mlsyssearch.query.terms;

/**
 * How often a word counts as standing in a paper, by field (BM25F's field weights), and BM25's two
 * parameters. They are written into the index: changing one needs a rebuild and a new version of
 * its schema.
 */
public final class FieldWeights {

  static final int SYSTEM = 6;
  static final int TITLE = 6;
  static final int ALSO_KNOWN_AS = 4;
  static final int TOPIC = 2;
  static final int VENUE = 3;
  static final int YEAR = 3;
  static final int AUTHOR = 2;
  static final int SUMMARY = 1;

  /** BM25's saturation, scaled by the title's weight: one title word counts as one occurrence. */
  public static final float K1 = 1.2f * TITLE;

  /**
   * BM25's length normalisation; low, as a paper with many topics is not worse. Authors do not
   * count in the length.
   */
  public static final float B = 0.3f;

  private FieldWeights() {}
}
