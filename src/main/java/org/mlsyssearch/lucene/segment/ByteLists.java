package org.mlsyssearch.lucene.segment;

import java.io.IOException;
import java.util.Arrays;

/**
 * A list of bytes for each paper, one behind the other in blocks, of which the first may have been
 * moved to a file. Not thread-safe while it grows.
 */
final class ByteLists {

  private static final int BLOCK_BITS = 16;

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

  /** Where each list ends, the lower 32 bits of it; a list is shorter than that. */
  private int[] ends = new int[64];

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
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, size * 3 / 2);
    }
    ends[size++] = (int) written();
  }

  /** How many bytes there are. */
  long written() {
    return ((long) block << BLOCK_BITS) + at;
  }

  /** How much memory it takes, but for what is kept for more. */
  long bytes() {
    return written() - (long) moved.length * BLOCK + (long) Integer.BYTES * size;
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

  private void copy(int number, int from, byte[] into, int to, int count) {
    if (number < moved.length) {
      file.read(moved[number], from, into, to, count);
    } else {
      System.arraycopy(blocks[number], from, into, to, count);
    }
  }

  /** Reads lists; each thread has one of its own. */
  static final class Reader {

    private byte[] joined = new byte[0];

    /** Where the list stands, from {@link #at} to {@link #end}. */
    byte[] bytes = joined;

    int at;
    int end;

    /** Goes to the list of a paper. */
    void read(ByteLists lists, int paper) {
      long from = paper == 0 ? 0 : Integer.toUnsignedLong(lists.ends[paper - 1]);
      int length = lists.ends[paper] - (int) from;
      int block = (int) (from >>> BLOCK_BITS);
      at = (int) from & (BLOCK - 1);
      end = at + length;
      if (length == 0) {
        bytes = joined;
      } else if (end <= BLOCK && block >= lists.moved.length) {
        bytes = lists.blocks[block];
      } else {
        join(lists, block, length);
      }
    }

    private void join(ByteLists lists, int first, int length) {
      if (joined.length < length) {
        joined = new byte[2 * length];
      }
      int done = 0;
      int from = at;
      for (int block = first; done < length; block++) {
        int count = Math.min(length - done, BLOCK - from);
        lists.copy(block, from, joined, done, count);
        done += count;
        from = 0;
      }
      bytes = joined;
      at = 0;
      end = length;
    }

    boolean hasNext() {
      return at < end;
    }

    /** The next number of the list. */
    int next() {
      int value = bytes[at++];
      if (value >= 0) {
        return value;
      }
      value &= 0x7F;
      int shift = 7;
      int more = bytes[at++];
      while (more < 0) {
        value |= (more & 0x7F) << shift;
        shift += 7;
        more = bytes[at++];
      }
      return value | (more << shift);
    }
  }
}
