package org.mlsyssearch.model.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes numbers and texts into an array that grows. Not thread-safe. */
public final class ByteWriter {

  private byte[] bytes = new byte[1 << 10];
  private int length;

  /** Begins anew; the array is used again. */
  public void clear() {
    length = 0;
  }

  /** The array, valid until the next write; {@link #length} of its bytes are written. */
  public byte[] array() {
    return bytes;
  }

  /** How many bytes are written. */
  public int length() {
    return length;
  }

  /** A copy of what is written. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** A number from 0 in groups of seven bits, the lowest first. */
  public void number(int value) {
    room(5);
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** A text as its length and its UTF-8. */
  public void text(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    number(utf8.length);
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
  }

  /** Whether there is a value, and the value. */
  public <T> void optional(@Nullable T value, BiConsumer<ByteWriter, T> write) {
    number(value == null ? 0 : 1);
    if (value != null) {
      write.accept(this, value);
    }
  }

  /** How many values there are, and the values. */
  public <T> void list(Collection<T> values, BiConsumer<ByteWriter, T> write) {
    number(values.size());
    values.forEach(value -> write.accept(this, value));
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
    }
  }
}
