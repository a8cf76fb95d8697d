package org.mlsyssearch.server.gzip;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bits one after the other in bytes, the first ones lowest. Not thread-safe. */
final class Bits {

  /** Many bytes at once, the first one lowest. */
  static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[1 << 14];
  private int size;
  private long held;
  private int count;

  /** Begins anew. */
  void clear() {
    size = 0;
    held = 0;
    count = 0;
  }

  /** Makes room for that many more bytes. */
  void reserve(int more) {
    if (size + more + Long.BYTES > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more + Long.BYTES));
    }
  }

  /** Adds bits, 48 at most; there is room for them. */
  void add(long value, int bits) {
    held |= value << count;
    count += bits;
    LONGS.set(bytes, size, held);
    int whole = count >>> 3;
    size += whole;
    held >>>= whole << 3;
    count &= 7;
  }

  /** Goes on to the next whole byte. */
  void align() {
    add(0, -count & 7);
  }

  /** Adds bytes, where the last one is whole. */
  void add(byte[] more, int from, int length) {
    reserve(length);
    System.arraycopy(more, from, bytes, size, length);
    size += length;
  }

  int size() {
    return size;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
