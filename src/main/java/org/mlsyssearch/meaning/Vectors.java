package org.mlsyssearch.meaning;

import java.util.List;

/**
 * Vectors of length 1 in a byte for each component.
 *
 * <p>All vectors of a dimension are scaled alike, so that the product of two is a whole number that
 * every engine works out the same. Stateless.
 */
public final class Vectors {

  private static final int LARGEST = Byte.MAX_VALUE;

  /**
   * Components larger than so many times the usual one, which is 1 over the root of the dimension,
   * are cut. With 384 components a byte's step then is 0.0032 and the error of a cosine about
   * 0.001.
   */
  private static final double MOST_TIMES_USUAL = 8;

  private Vectors() {}

  /** The bytes of a vector of length 1. */
  public static byte[] quantise(float[] vector) {
    double scale = scale(vector.length);
    byte[] bytes = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      bytes[i] = (byte) Math.clamp(Math.round(vector[i] * scale), -LARGEST, LARGEST);
    }
    return bytes;
  }

  /**
   * A query's vector moved towards those of papers, by Rocchio's formula (1971).
   *
   * @param query of length 1
   * @param examples at least one
   * @param weight what their mean counts beside the query
   */
  public static float[] towards(float[] query, List<byte[]> examples, float weight) {
    double scale = scale(query.length);
    double[] sums = new double[query.length];
    double squares = 0;
    for (int i = 0; i < sums.length; i++) {
      for (byte[] example : examples) {
        sums[i] += example[i];
      }
      sums[i] = query[i] + (double) weight * sums[i] / (scale * examples.size());
      squares += sums[i] * sums[i];
    }
    float[] moved = new float[query.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = (float) (sums[i] / Math.sqrt(squares));
    }
    return moved;
  }

  /** The sum of the products of components. */
  public static int dot(byte[] one, byte[] other) {
    int sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** The cosine of two vectors of a dimension whose bytes have that product. */
  public static float cosine(int dot, int dimension) {
    double scale = scale(dimension);
    return (float) (dot / (scale * scale));
  }

  private static double scale(int dimension) {
    return LARGEST / Math.min(1, MOST_TIMES_USUAL / Math.sqrt(dimension));
  }
}
