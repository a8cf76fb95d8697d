package org.mlsyssearch.query.terms;

/**
 * How often a paper's year counts as standing in it, beside the weights of {@link IndexField}, and
 * BM25's two parameters. They are written into the index: changing one or a weight of a field needs
 * a rebuild and a new version of its schema.
 */
public final class FieldWeights {

  static final int YEAR = 3;

  /** BM25's saturation, scaled by the title's weight: one title word counts as one occurrence. */
  public static final float K1 = 1.2f * IndexField.TITLE.weight();

  /**
   * BM25's length normalisation; low, as a paper with many topics is not worse. Authors do not
   * count in the length.
   */
  public static final float B = 0.3f;

  private FieldWeights() {}
}
