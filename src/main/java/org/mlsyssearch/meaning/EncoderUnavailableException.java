package org.mlsyssearch.meaning;

/** An encoder that is there and cannot run, with a sentence that says why. */
public final class EncoderUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  public EncoderUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
