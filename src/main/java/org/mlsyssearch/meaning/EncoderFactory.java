package org.mlsyssearch.meaning;

/** Makes an encoder; named in {@code META-INF/services} of the jar that holds one. */
public interface EncoderFactory {

  /**
   * Loads the model.
   *
   * @throws EncoderUnavailableException with a sentence if it cannot run on this machine
   */
  Encoder create() throws EncoderUnavailableException;
}
