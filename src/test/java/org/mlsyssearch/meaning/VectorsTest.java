package org.mlsyssearch.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorsTest {

  private static float[] random(Random random, int dimension) {
    float[] vector = new float[dimension];
    double squares = 0;
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < dimension; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  @Test
  void bytesKeepTheCosineToAFewThousandths() {
    long seed = System.nanoTime();
    System.out.println("bytesKeepTheCosineToAFewThousandths seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      float[] one = random(random, 384);
      float[] other = random(random, 384);
      int dot = Vectors.dot(Vectors.quantise(one), Vectors.quantise(other));
      assertEquals(cosine(one, other), Vectors.cosine(dot, 384), 0.008, "seed " + seed);
      int self = Vectors.dot(Vectors.quantise(one), Vectors.quantise(one));
      assertEquals(1, Vectors.cosine(self, 384), 0.01, "seed " + seed);
    }
  }

  @Test
  void aQueryMovedTowardsExamplesIsNearerToThem() {
    Random random = new Random(1);
    float[] query = random(random, 24);
    float[] example = random(random, 24);
    float[] moved = Vectors.towards(query, List.of(Vectors.quantise(example)), 0.3f);
    assertEquals(1, cosine(moved, moved), 1e-5);
    assertEquals(1, Math.signum(cosine(moved, example) - cosine(query, example)));
  }
}
