package org.mlsyssearch.lucene.segment;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of bytes in a file, which is made with the first one. It is written by one thread and then
 * read by any.
 */
final class BlockFile implements AutoCloseable {

  /** No buffer shows more than two gigabytes. */
  private static final int MAPPED_AT_ONCE = 1 << 12;

  /** So many bytes are read as quickly as they are copied, and take no memory before. */
  private static final int LONG = 128;

  private final Path path;
  private final int size;
  private @Nullable FileChannel channel;
  private final List<ByteBuffer> mapped = new ArrayList<>();
  private int blocks;

  /**
   * @param size that of each block; less than half a megabyte
   */
  BlockFile(Path path, int size) {
    this.path = path;
    this.size = size;
  }

  /** Writes a block; its number, counted from 0. */
  int add(byte[] block) throws IOException {
    if (channel == null) {
      Files.createDirectories(path.toAbsolutePath().getParent());
      channel =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
    }
    ByteBuffer bytes = ByteBuffer.wrap(block);
    while (bytes.hasRemaining()) {
      channel.write(bytes, (long) blocks * size + bytes.position());
    }
    return blocks++;
  }

  /** Reads a block. */
  void read(int block, byte[] into) throws IOException {
    read((long) block * size, ByteBuffer.wrap(into, 0, size));
  }

  /** Forgets all blocks. */
  void clear() {
    blocks = 0;
  }

  /** Makes all that was written readable by {@link #read(int, int, byte[], int, int)}. */
  void map() throws IOException {
    if (channel != null) {
      for (int first = 0; first < blocks; first += MAPPED_AT_ONCE) {
        long length = (long) Math.min(MAPPED_AT_ONCE, blocks - first) * size;
        mapped.add(channel.map(FileChannel.MapMode.READ_ONLY, (long) first * size, length));
      }
    }
  }

  /**
   * Copies a part of a block.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  void read(int block, int from, byte[] into, int at, int count) {
    if (count < LONG) {
      ByteBuffer bytes = mapped.get(block / MAPPED_AT_ONCE);
      bytes.get(block % MAPPED_AT_ONCE * size + from, into, at, count);
      return;
    }
    try {
      read((long) block * size + from, ByteBuffer.wrap(into, at, count));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(long from, ByteBuffer into) throws IOException {
    long start = from - into.position();
    while (into.hasRemaining()) {
      if (channel == null || channel.read(into, start + into.position()) < 0) {
        throw new EOFException("The file '" + path + "' has been cut");
      }
    }
  }

  /** Removes the file. */
  @Override
  public void close() throws IOException {
    mapped.clear();
    if (channel != null) {
      channel.close();
      Files.deleteIfExists(path);
    }
  }
}
