package org.mlsyssearch.bench;

import java.util.Random;
import org.mlsyssearch.meaning.Encoder;

/** Gives texts random vectors in another encoder's name; equal texts get equal ones. */
record RandomVectors(Encoder model) implements Encoder {

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public int dimension() {
    return model.dimension();
  }

  @Override
  public float bar() {
    return model.bar();
  }

  @Override
  public float[] encode(String text) {
    Random random = new Random(text.hashCode());
    float[] vector = new float[dimension()];
    double squares = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  @Override
  public void close() {}
}
