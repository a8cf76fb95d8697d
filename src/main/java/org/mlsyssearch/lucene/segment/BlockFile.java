package org.mlsyssearch.lucene.segment;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of bytes in a file, which is made with the first one. It is written by one thread and then
 * read by any.
 */
final class BlockFile implements AutoCloseable {

  private final Path path;
  private final int size;
  private final Arena arena = Arena.ofShared();
  private @Nullable FileChannel channel;
  private MemorySegment mapped = MemorySegment.NULL;
  private int blocks;

  /**
   * @param size that of each block
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

  /** Makes all that was written readable. */
  void map() throws IOException {
    if (channel != null) {
      mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, (long) blocks * size, arena);
    }
  }

  /** Copies a part of a block. */
  void read(int block, int from, byte[] into, int at, int count) {
    MemorySegment.copy(mapped, ValueLayout.JAVA_BYTE, (long) block * size + from, into, at, count);
  }

  /** Removes the file. */
  @Override
  public void close() throws IOException {
    arena.close();
    if (channel != null) {
      channel.close();
      Files.deleteIfExists(path);
    }
  }
}
