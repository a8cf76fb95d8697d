package org.mlsyssearch.corpus.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into parts of whole lines: as many as fit, or one that is longer. Of a line beyond
 * a limit only the beginning is kept, and it ends its part. Not thread-safe.
 */
final class LineParts {

  /** Some lines: the first {@link #length} bytes, line ends included. Immutable. */
  static final class Part {
    private final byte[] bytes;
    private final int length;
    private final int before;
    private final long left;

    private Part(byte[] bytes, int length, int before, long left) {
      this.bytes = bytes;
      this.length = length;
      this.before = before;
      this.left = left;
    }

    byte[] bytes() {
      return bytes;
    }

    int length() {
      return length;
    }

    /** How many lines stand before them. */
    int before() {
      return before;
    }

    /** How many bytes of the last line are left out. */
    long left() {
      return left;
    }
  }

  private final InputStream in;
  private final int size;
  private final int limit;
  private byte[] bytes;
  private int length;
  private int lines;

  /**
   * @param in is best buffered
   * @param size how many bytes a part has, unless one line has more
   * @param limit how many bytes of a line are kept
   */
  LineParts(InputStream in, int size, int limit) {
    this.in = in;
    this.size = size;
    this.limit = limit;
    this.bytes = new byte[size];
  }

  /** The next part; null after the last. */
  @Nullable Part next() throws IOException {
    while (true) {
      int from = length;
      length += in.readNBytes(bytes, length, bytes.length - length);
      int end = length < bytes.length ? length : lastLineEnd(from);
      if (end > 0 || length == 0) {
        return length == 0 ? null : part(end);
      }
      if (length > limit) {
        return cut();
      }
      bytes = Arrays.copyOf(bytes, Math.min(2 * length, limit + 1));
    }
  }

  /** Where the last line that is whole ends; 0 if none does behind a place. */
  private int lastLineEnd(int from) {
    int end = length;
    while (end > from && bytes[end - 1] != '\n') {
      end--;
    }
    return end > from ? end : 0;
  }

  private Part part(int end) {
    Part part = new Part(bytes, end, lines, 0);
    lines += LineBytes.lineEnds(bytes, end);
    length -= end;
    byte[] next = new byte[Math.max(size, 2 * length)];
    System.arraycopy(bytes, end, next, 0, length);
    bytes = next;
    return part;
  }

  /** The beginning of a line that is too long; the rest of it is passed over. */
  private Part cut() throws IOException {
    long left = 0;
    int next = in.read();
    while (next >= 0 && next != '\n') {
      left++;
      next = in.read();
    }
    Part part = new Part(bytes, length, lines++, left);
    bytes = new byte[size];
    length = 0;
    return part;
  }
}
