package org.mlsyssearch.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Texts in the order of their code points, by number, in one array of bytes. Immutable and
 * thread-safe.
 */
final class SortedTerms {

  static final SortedTerms NONE = new SortedTerms(new byte[0], new int[1]);

  private final byte[] bytes;

  /** Where each text begins; one entry more than texts. */
  private final int[] starts;

  private SortedTerms(byte[] bytes, int[] starts) {
    this.bytes = bytes;
    this.starts = starts;
  }

  /** Takes texts in their order. Not thread-safe. */
  static final class Builder {
    private byte[] bytes = new byte[1024];
    private int[] starts = new int[64];
    private int size;

    void add(BytesRef text) {
      int begin = starts[size];
      int end = Math.addExact(begin, text.length);
      bytes = ArrayUtil.grow(bytes, end);
      System.arraycopy(text.bytes, text.offset, bytes, begin, text.length);
      starts = ArrayUtil.grow(starts, size + 2);
      starts[++size] = end;
    }

    SortedTerms build() {
      return new SortedTerms(Arrays.copyOf(bytes, starts[size]), Arrays.copyOf(starts, size + 1));
    }
  }

  int size() {
    return starts.length - 1;
  }

  /** The text of a number. */
  String get(int number) {
    int start = starts[number];
    return new String(bytes, start, starts[number + 1] - start, StandardCharsets.UTF_8);
  }

  /** How long a text is, in UTF-16 units. */
  int length(int number) {
    int length = 0;
    for (int i = starts[number]; i < starts[number + 1]; i++) {
      // Bytes within a character count nothing; one of four bytes takes two units.
      length += (bytes[i] & 0xC0) == 0x80 ? 0 : (bytes[i] & 0xF8) == 0xF0 ? 2 : 1;
    }
    return length;
  }

  /** The number of a text; negative if it is not among these. */
  int find(String text) {
    BytesRef wanted = new BytesRef(text);
    int number = notBefore(wanted);
    return number < size() && compare(number, wanted, Integer.MAX_VALUE) == 0 ? number : -1;
  }

  /** The number of the first text that begins with another, and the first behind those that do. */
  int[] beginning(String text) {
    BytesRef wanted = new BytesRef(text);
    int from = notBefore(wanted);
    int low = from;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, wanted, wanted.length) == 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return new int[] {from, low};
  }

  private int notBefore(BytesRef wanted) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, wanted, Integer.MAX_VALUE) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Compares the first bytes of a text, at most so many. */
  private int compare(int number, BytesRef wanted, int most) {
    int start = starts[number];
    int end = start + Math.min(most, starts[number + 1] - start);
    return Arrays.compareUnsigned(
        bytes, start, end, wanted.bytes, wanted.offset, wanted.offset + wanted.length);
  }
}
