package org.mlsyssearch.model.bytes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link ByteWriter} wrote, in the same order. Not thread-safe. */
public final class ByteReader {

  private final byte[] bytes;
  private int at;

  /**
   * @param start where in the array reading begins
   */
  public ByteReader(byte[] bytes, int start) {
    this.bytes = bytes;
    this.at = start;
  }

  public int number() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  public String text() {
    int length = number();
    String value = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return value;
  }

  public <T> @Nullable T optional(Function<ByteReader, T> read) {
    return number() == 0 ? null : read.apply(this);
  }

  public <T> List<T> list(Function<ByteReader, T> read) {
    int size = number();
    if (size < 2) {
      return size == 0 ? List.of() : List.of(read.apply(this));
    }
    List<T> values = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      values.add(read.apply(this));
    }
    return values;
  }
}
