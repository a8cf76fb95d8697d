package org.mlsyssearch.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The lines of a bundled file, sorted by their bytes and looked up where they stand: what is held
 * in memory is the file. Lines that begin with a sharp sign are comments; they stand before all
 * words. Immutable.
 */
final class SortedLines {

  private final byte[] bytes;

  private SortedLines(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads a file of the jar.
   *
   * @param name its path, such as {@code /words/field-words.txt}
   */
  static SortedLines read(String name) {
    try (InputStream in = SortedLines.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The word list '" + name + "' is missing from the jar.");
      }
      return new SortedLines(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a line is this text, which is ASCII. */
  boolean contains(String text) {
    int low = 0;
    int high = bytes.length;
    while (low < high) {
      int start = lineStart((low + high) >>> 1);
      int end = lineEnd(start);
      int order = compare(start, end, text);
      if (order == 0) {
        return true;
      }
      if (order < 0) {
        low = end + 1;
      } else {
        high = start;
      }
    }
    return false;
  }

  private int lineStart(int at) {
    int start = at;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  /** How a line compares with a text: negative if it stands before it. */
  private int compare(int start, int end, String text) {
    int length = Math.min(end - start, text.length());
    for (int i = 0; i < length; i++) {
      int order = bytes[start + i] - text.charAt(i);
      if (order != 0) {
        return order;
      }
    }
    return end - start - text.length();
  }
}
