package org.mlsyssearch.meaning;

/**
 * Turns texts into vectors, so that texts of like meaning point the same way.
 *
 * <p>The same text always gives the same vector. Thread-safe.
 */
public interface Encoder extends AutoCloseable {

  /** The model's name; vectors of two names cannot be compared. */
  String name();

  /** How many components a vector has. */
  int dimension();

  /**
   * The cosine below which a paper has little to do with a query; it belongs to the model, as some
   * models find any two texts alike.
   */
  float bar();

  /**
   * A text's vector, of length 1. What is too long for the model is cut; an empty text has a vector
   * too.
   */
  float[] encode(String text);

  @Override
  void close();
}
