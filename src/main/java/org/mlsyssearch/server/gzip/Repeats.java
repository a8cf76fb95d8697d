package org.mlsyssearch.server.gzip;

import java.util.Arrays;

/**
 * What of a text stands in it before: the text as bytes that are new, each time followed by what is
 * repeated (Ziv and Lempel, 1977). The last place where as much as is compared stood is looked at
 * alone. Not thread-safe.
 */
final class Repeats {

  /** The fewest bytes that are looked for: JSON repeats long pieces. */
  private static final int SHORTEST = 6;

  private static final int PLACES = 13;
  private static final long FACTOR = 0x9E3779B185EBCA87L;

  /** Where bytes stood last, by their hash; one more than the place, 0 for nowhere. */
  private final int[] places = new int[1 << PLACES];

  private int[] fresh = new int[1 << 10];
  private int[] repeats = new int[1 << 10];
  private int size;

  /** Begins with another text. */
  void clear() {
    Arrays.fill(places, 0);
  }

  /** How many repeats were found. */
  int size() {
    return size;
  }

  /** How many new bytes stand before a repeat. */
  int fresh(int i) {
    return fresh[i];
  }

  /** How long a repeat is. */
  int length(int i) {
    return repeats[i] & 0xFFFF;
  }

  /** How far before it stands the same. */
  int distance(int i) {
    return (repeats[i] >>> 16) + 1;
  }

  /** Finds the repeats of a part of a text; what comes after the last one is new. */
  void find(byte[] text, int from, int to) {
    size = 0;
    int last = to - Long.BYTES;
    int begun = from;
    int at = from;
    while (at <= last) {
      long here = (long) Bits.LONGS.get(text, at);
      int place = (int) (((here << 16) * FACTOR) >>> (Long.SIZE - PLACES));
      int before = places[place] - 1;
      places[place] = at + 1;
      if (before >= 0 && at - before <= Symbols.FARTHEST) {
        int length = length(text, before, at, here, Math.min(to, at + Symbols.LONGEST));
        if (length >= SHORTEST) {
          while (at > begun
              && before > 0
              && length < Symbols.LONGEST
              && text[at - 1] == text[before - 1]) {
            at--;
            before--;
            length++;
          }
          add(at - begun, length, at - before);
          at += length;
          begun = at;
          continue;
        }
      }
      at++;
    }
  }

  /** How many bytes are the same at two places. */
  private static int length(byte[] text, int before, int at, long here, int end) {
    long other = here ^ (long) Bits.LONGS.get(text, before);
    int same = 0;
    while (other == 0) {
      same += Long.BYTES;
      if (at + same + Long.BYTES > end) {
        while (at + same < end && text[at + same] == text[before + same]) {
          same++;
        }
        return same;
      }
      other = (long) Bits.LONGS.get(text, at + same) ^ (long) Bits.LONGS.get(text, before + same);
    }
    return same + (Long.numberOfTrailingZeros(other) >>> 3);
  }

  private void add(int bytes, int length, int distance) {
    if (size == fresh.length) {
      fresh = Arrays.copyOf(fresh, 2 * size);
      repeats = Arrays.copyOf(repeats, 2 * size);
    }
    fresh[size] = bytes;
    repeats[size++] = (distance - 1) << 16 | length;
  }
}
