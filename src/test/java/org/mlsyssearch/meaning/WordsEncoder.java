package org.mlsyssearch.meaning;

import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * An encoder for tests: each word points somewhere, the same way as a few others that stand for the
 * same, and a text points where its words point together.
 */
public final class WordsEncoder implements Encoder {

  private static final int DIMENSION = 24;

  /** Words that mean the same in tests. */
  private static final Map<String, String> SAME =
      Map.of("quick", "fast", "efficient", "fast", "machine", "computer", "llm", "language");

  @Override
  public String name() {
    return "words";
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public float bar() {
    return 0.5f;
  }

  @Override
  public float[] encode(String text) {
    double[] sum = new double[DIMENSION];
    sum[0] = 1e-3;
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        Random random = new Random(SAME.getOrDefault(word, word).hashCode());
        for (int i = 0; i < DIMENSION; i++) {
          sum[i] += random.nextGaussian();
        }
      }
    }
    double squares = 0;
    for (double one : sum) {
      squares += one * one;
    }
    float[] vector = new float[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] = (float) (sum[i] / Math.sqrt(squares));
    }
    return vector;
  }

  @Override
  public void close() {}
}
