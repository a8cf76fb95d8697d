package org.mlsyssearch.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Texts in the order of their code points, by number, in one array of bytes: of each but the first
 * of some, what it has not in common with the one before (front coding), as names that follow each
 * other mostly begin alike. Immutable and thread-safe.
 */
final class SortedTerms {

  static final SortedTerms NONE = new SortedTerms(new byte[0], new int[0], 0);

  /** One text in so many stands whole. */
  private static final int BLOCK = 16;

  /** A length of seven bits, and a bit for more. */
  private static final int MORE = 0x80;

  /** Of each text how much it shares with the one before, how long the rest is, and the rest. */
  private final byte[] bytes;

  /** Where each block of texts begins. */
  private final int[] blocks;

  private final int size;

  private SortedTerms(byte[] bytes, int[] blocks, int size) {
    this.bytes = bytes;
    this.blocks = blocks;
    this.size = size;
  }

  /** Takes texts in their order. Not thread-safe. */
  static final class Builder {
    private byte[] bytes = new byte[1024];
    private int used;
    private int[] blocks = new int[16];
    private int size;
    private BytesRef before = new BytesRef();

    void add(BytesRef text) {
      boolean isFirst = size % BLOCK == 0;
      if (isFirst) {
        blocks = ArrayUtil.grow(blocks, size / BLOCK + 1);
        blocks[size / BLOCK] = used;
      }
      int shared = isFirst ? 0 : Math.min(StringHelper.bytesDifference(before, text), text.length);
      addLength(shared);
      addLength(text.length - shared);
      bytes = ArrayUtil.grow(bytes, Math.addExact(used, text.length - shared));
      System.arraycopy(text.bytes, text.offset + shared, bytes, used, text.length - shared);
      used += text.length - shared;
      before = BytesRef.deepCopyOf(text);
      size++;
    }

    private void addLength(int length) {
      bytes = ArrayUtil.grow(bytes, Math.addExact(used, Integer.BYTES + 1));
      int left = length;
      for (; left >= MORE; left >>>= 7) {
        bytes[used++] = (byte) (left | MORE);
      }
      bytes[used++] = (byte) left;
    }

    SortedTerms build() {
      return new SortedTerms(
          Arrays.copyOf(bytes, used), Arrays.copyOf(blocks, (size + BLOCK - 1) / BLOCK), size);
    }
  }

  /** Goes through texts from the first of a block on. */
  private final class Each {
    private int at;
    private int number;
    private final BytesRef text = new BytesRef(32);

    Each(int block) {
      at = blocks[block];
      number = block * BLOCK - 1;
    }

    BytesRef next() {
      int shared = length();
      int rest = length();
      text.bytes = ArrayUtil.grow(text.bytes, shared + rest);
      System.arraycopy(bytes, at, text.bytes, shared, rest);
      text.length = shared + rest;
      at += rest;
      number++;
      return text;
    }

    private int length() {
      int length = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes[at++];
        length |= (next & (MORE - 1)) << shift;
        if (next >= 0) {
          return length;
        }
      }
    }
  }

  int size() {
    return size;
  }

  /** The text of a number. */
  String get(int number) {
    Each each = new Each(number / BLOCK);
    BytesRef text = each.next();
    while (each.number < number) {
      text = each.next();
    }
    return new String(text.bytes, 0, text.length, StandardCharsets.UTF_8);
  }

  /** The number of a text; negative if it is not among these. */
  int find(String text) {
    BytesRef wanted = new BytesRef(text);
    int number = first(wanted, false);
    return number < size && get(number).equals(text) ? number : -1;
  }

  /** The number of the first text that begins with another, and the first behind those that do. */
  int[] beginning(String text) {
    BytesRef wanted = new BytesRef(text);
    return new int[] {first(wanted, false), first(wanted, true)};
  }

  /**
   * The first text that does not come before another.
   *
   * @param isBehind whether it comes behind all that begin with the other too
   */
  private int first(BytesRef wanted, boolean isBehind) {
    // The last block whose first text comes before what is looked for; there it stands, or behind.
    int low = 0;
    int high = blocks.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBefore(new Each(middle).next(), wanted, isBehind)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return 0;
    }
    Each each = new Each(low - 1);
    int end = Math.min(size, low * BLOCK);
    while (each.number + 1 < end) {
      if (!isBefore(each.next(), wanted, isBehind)) {
        return each.number;
      }
    }
    return end;
  }

  private static boolean isBefore(BytesRef text, BytesRef wanted, boolean isBehind) {
    int length = isBehind ? Math.min(text.length, wanted.length) : text.length;
    int compared =
        Arrays.compareUnsigned(
            text.bytes, 0, length, wanted.bytes, wanted.offset, wanted.offset + wanted.length);
    return isBehind ? compared <= 0 : compared < 0;
  }
}
