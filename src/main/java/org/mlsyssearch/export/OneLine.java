package org.mlsyssearch.export;

/** Text for formats in which a line break would end the value. */
final class OneLine {

  private OneLine() {}

  /** The text with every run of whitespace and control characters as one space. */
  static String of(String text) {
    return text.strip().replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ");
  }
}
