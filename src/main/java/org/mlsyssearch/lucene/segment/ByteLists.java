package org.mlsyssearch.lucene.segment;

import java.io.IOException;
import java.util.Arrays;

/**
 * A list of bytes for each paper, one behind the other in blocks, of which the first may have been
 * moved to a file. Not thread-safe while it grows.
 */
final class ByteLists {

  /** A block has two to the power of this many bytes. */
  static final int BLOCK_BITS = 16;

  /** How many bytes a block has. */
  static final int BLOCK = 1 << BLOCK_BITS;

  /** All lists together should not be longer; they cannot be twice as long. */
  static final long LONGEST = 1L << 31;

  private final BlockFile file;

  /** The numbers in the file of the blocks that were moved there. */
  private int[] moved = new int[0];

  private static final byte[] NONE = {};

  private byte[][] blocks = new byte[4][];
  private int block = -1;
  private int at = BLOCK;

  /**
   * Where each list ends, the lower 32 bits of it; a list is shorter than that. Empty while all
   * lists are.
   */
  private int[] ends = new int[0];

  private int size;

  /**
   * @param file for what is to leave memory
   */
  ByteLists(BlockFile file) {
    this.file = file;
  }

  /** Adds a byte to the list that is being written. */
  void add(byte value) {
    if (at == BLOCK) {
      addBlock();
    }
    blocks[block][at++] = value;
  }

  private void addBlock() {
    block++;
    if (block == blocks.length) {
      blocks = Arrays.copyOf(blocks, 2 * block);
    }
    blocks[block] = new byte[BLOCK];
    at = 0;
  }

  /** Adds a number that is not negative, small ones in few bytes. */
  void addNumber(int number) {
    int left = number;
    while (left > 0x7F) {
      add((byte) (left | 0x80));
      left >>>= 7;
    }
    add((byte) left);
  }

  /** Adds numbers that are not negative. */
  void addNumbers(int[] numbers) {
    for (int number : numbers) {
      addNumber(number);
    }
  }

  void addAll(byte[] bytes) {
    int done = 0;
    while (done < bytes.length) {
      if (at == BLOCK) {
        addBlock();
      }
      int count = Math.min(bytes.length - done, BLOCK - at);
      System.arraycopy(bytes, done, blocks[block], at, count);
      at += count;
      done += count;
    }
  }

  /** Ends the list of a paper. */
  void end() {
    if (written() > 0) {
      if (size >= ends.length) {
        ends = Arrays.copyOf(ends, Math.max(64, size * 3 / 2));
      }
      ends[size] = (int) written();
    }
    size++;
  }

  /** How many lists have been ended. */
  int size() {
    return size;
  }

  /** How many bytes there are. */
  long written() {
    return ((long) block << BLOCK_BITS) + at;
  }

  /** How much memory it takes, but for what is kept for more. */
  long bytes() {
    return movable() + (long) Integer.BYTES * ends.length;
  }

  /** How much of that could be moved to the file, all but the last block. */
  long movable() {
    return written() - (long) moved.length * BLOCK;
  }

  /** Moves all blocks that are full to the file. */
  void move() throws IOException {
    int done = moved.length;
    moved = Arrays.copyOf(moved, Math.max(done, block));
    for (int full = done; full < block; full++) {
      moved[full] = file.add(blocks[full]);
      blocks[full] = NONE;
    }
  }

  /** Where the list of a paper begins. */
  long start(int paper) {
    return paper == 0 || ends.length == 0 ? 0 : Integer.toUnsignedLong(ends[paper - 1]);
  }

  /** How many bytes the list of a paper has. */
  int length(int paper) {
    return ends.length == 0 ? 0 : ends[paper] - (int) start(paper);
  }

  /** Whether a block is in the file. */
  boolean isMoved(int block) {
    return block < moved.length;
  }

  /** A block in memory. */
  byte[] block(int number) {
    return blocks[number];
  }

  /** Copies a part of a block, wherever that is. */
  void copy(int number, int from, byte[] into, int to, int count) {
    if (number < moved.length) {
      file.read(moved[number], from, into, to, count);
    } else {
      System.arraycopy(blocks[number], from, into, to, count);
    }
  }
}
