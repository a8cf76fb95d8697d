package org.mlsyssearch.lucene.segment;

import java.io.IOException;
import java.nio.file.Path;

/** Blocks of bytes, of which those beyond some memory are moved to a file. Not thread-safe. */
final class SpareBlocks implements AutoCloseable {

  /** How many bytes a block has. */
  static final int BLOCK = 1 << 14;

  /** That a block is not moved. */
  static final int KEPT = -1;

  private final BlockFile file;
  private final long room;
  private final byte[] read = new byte[BLOCK];
  private long left;

  /**
   * @param path of a file that is not there
   * @param room how many bytes of blocks stay in memory
   */
  SpareBlocks(Path path, long room) {
    this.file = new BlockFile(path, BLOCK);
    this.room = room;
  }

  /** Forgets all blocks. */
  void clear() {
    file.clear();
    left = room;
  }

  /** Takes a block; its number if it was moved and can be written again, else {@link #KEPT}. */
  int add(byte[] block) throws IOException {
    if (left >= BLOCK) {
      left -= BLOCK;
      return KEPT;
    }
    return file.add(block);
  }

  /** A block that was moved; valid until the next one is read. */
  byte[] read(int number) throws IOException {
    file.read(number, read);
    return read;
  }

  /** Removes the file. */
  @Override
  public void close() throws IOException {
    file.close();
  }
}
