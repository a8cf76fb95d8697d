package org.mlsyssearch.lucene;

import org.jspecify.annotations.Nullable;

/**
 * Short chunks that were met lately: the characters of one are two numbers themselves, so that a
 * look reads one place of memory. Not thread-safe.
 */
final class ShortChunks {

  private static final int BITS_OF_A_PLACE = 17;

  /** A chunk has no more characters, none beyond a byte; so it has few positions and terms. */
  private static final int LONGEST = 15;

  private static final int WIDTH = 3;
  private static final int NUMBER = 32;
  private static final int HALF = 16;
  private static final long MIXER = 0x9E3779B97F4A7C15L;

  /**
   * Of each place the two numbers of the text there, and in one the chunk's number, width and sum;
   * whoever comes later takes the place.
   */
  private final long[] kept = new long[WIDTH << BITS_OF_A_PLACE];

  private long first;
  private long second;
  private int place;

  /** Whether a part of a text can be looked for. */
  static boolean isShort(String text, int start, int end) {
    if (end - start > LONGEST) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text.charAt(i) >>> Byte.SIZE != 0) {
        return false;
      }
    }
    return true;
  }

  /** The chunk that a short part of a text is; null if it is not kept. */
  KnownChunks.@Nullable Chunk find(String text, int start, int end) {
    first = 0;
    second =
        (long) end
            - start; // So that none is a place where nothing is, or one with zeros before it.
    for (int i = start; i < end; i++) {
      if (i - start < Long.BYTES) {
        first = (first << Byte.SIZE) | text.charAt(i);
      } else {
        second = (second << Byte.SIZE) | text.charAt(i);
      }
    }
    long hash = (first ^ Long.rotateLeft(second, 29)) * MIXER;
    place = WIDTH * (int) (hash >>> (Long.SIZE - BITS_OF_A_PLACE));
    if (kept[place] != first || kept[place + 1] != second) {
      return null;
    }
    long chunk = kept[place + 2];
    return new KnownChunks.Chunk(
        (int) (chunk >>> NUMBER), (int) (chunk >>> HALF) & 0xFFFF, (int) chunk & 0xFFFF);
  }

  /** Keeps the chunk that the part looked for last is. */
  void add(KnownChunks.Chunk chunk) {
    kept[place] = first;
    kept[place + 1] = second;
    kept[place + 2] = ((long) chunk.number() << NUMBER) | (chunk.width() << HALF) | chunk.sum();
  }
}
