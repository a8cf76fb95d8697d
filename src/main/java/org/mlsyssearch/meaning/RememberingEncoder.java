package org.mlsyssearch.meaning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** An encoder that remembers the vectors of recent texts. Thread-safe if the other is. */
public final class RememberingEncoder implements Encoder {

  private static final int REMEMBERED = 1000;

  private final Encoder encoder;
  private final Cache<String, float[]> vectors =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /**
   * @param encoder closed with this one
   */
  public RememberingEncoder(Encoder encoder) {
    this.encoder = encoder;
  }

  @Override
  public String name() {
    return encoder.name();
  }

  @Override
  public int dimension() {
    return encoder.dimension();
  }

  @Override
  public float bar() {
    return encoder.bar();
  }

  @Override
  public float[] encode(String text) {
    return vectors.get(text, encoder::encode).clone();
  }

  @Override
  public void close() {
    encoder.close();
  }
}
