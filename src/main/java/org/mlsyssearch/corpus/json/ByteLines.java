package org.mlsyssearch.corpus.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream as bytes, one at a time in one buffer, whatever their length: of a line
 * beyond a limit only its beginning is kept. Not thread-safe.
 */
final class ByteLines {

  private final InputStream in;
  private final int limit;
  private final long left;
  private final byte[] chunk = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 12];
  private int length;
  private long fullLength;
  private int number;

  ByteLines(InputStream in, int limit) {
    this(in, limit, 0, 0);
  }

  private ByteLines(InputStream in, int limit, int before, long left) {
    this.in = in;
    this.limit = limit;
    this.number = before;
    this.left = left;
  }

  /** The lines of a part, with the numbers that they have in the whole. */
  static ByteLines of(LineParts.Part part, int limit) {
    InputStream in = new ByteArrayInputStream(part.bytes(), 0, part.length());
    return new ByteLines(in, limit, part.before(), part.left());
  }

  /** Moves to the next line; false after the last. */
  boolean next() throws IOException {
    length = 0;
    fullLength = 0;
    boolean any = false;
    while (true) {
      if (at == end) {
        end = Math.max(0, in.read(chunk));
        at = 0;
        if (end == 0) {
          number += any ? 1 : 0;
          fullLength += left;
          return any;
        }
      }
      any = true;
      int from = at;
      at = LineBytes.lineEnd(chunk, at, end);
      keep(from, at);
      if (at < end) {
        at++;
        number++;
        return true;
      }
    }
  }

  private void keep(int from, int to) {
    int taken = Math.min(to - from, limit - length);
    if (length + taken > line.length) {
      line = Arrays.copyOf(line, Math.min(limit, Math.max(length + taken, line.length * 2)));
    }
    System.arraycopy(chunk, from, line, length, taken);
    length += taken;
    fullLength += to - from;
  }

  /** The buffer that holds the line, valid until the next one. */
  byte[] bytes() {
    return line;
  }

  /** How many bytes of the buffer are the line, its end left out. */
  int length() {
    return length;
  }

  /** How many bytes the line has, kept or not. */
  long fullLength() {
    return fullLength;
  }

  /** Whether the line is longer than the limit. */
  boolean isTooLong() {
    return fullLength > limit;
  }

  /** The line's number, from 1. */
  int number() {
    return number;
  }
}
