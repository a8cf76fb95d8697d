package org.mlsyssearch.corpus.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks through bytes, eight at once. */
final class LineBytes {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long LINE_ENDS = ONES * '\n';
  private static final long BACKSLASHES = ONES * '\\';

  private LineBytes() {}

  /** Where the first line end at or behind a place is; the end of the bytes if there is none. */
  static int lineEnd(byte[] bytes, int from, int end) {
    int at = from;
    for (; at + 8 <= end; at += 8) {
      long found = zeros((long) EIGHT.get(bytes, at) ^ LINE_ENDS);
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / 8;
      }
    }
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /** How many line ends there are before a place. */
  static int lineEnds(byte[] bytes, int end) {
    int count = 0;
    for (int at = lineEnd(bytes, 0, end); at < end; at = lineEnd(bytes, at + 1, end)) {
      count++;
    }
    return count;
  }

  /** Whether the first bytes are ASCII and none of them a backslash. */
  static boolean arePlain(byte[] bytes, int length) {
    int at = 0;
    for (; at + 8 <= length; at += 8) {
      long eight = (long) EIGHT.get(bytes, at);
      if (((eight & HIGH) | zeros(eight ^ BACKSLASHES)) != 0) {
        return false;
      }
    }
    for (; at < length; at++) {
      if (bytes[at] < 0 || bytes[at] == '\\') {
        return false;
      }
    }
    return true;
  }

  /** The high bit of each byte that is zero, up to the first one exactly. */
  private static long zeros(long eight) {
    return (eight - ONES) & ~eight & HIGH;
  }
}
