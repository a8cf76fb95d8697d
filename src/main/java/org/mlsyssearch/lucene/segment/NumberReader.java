package org.mlsyssearch.lucene.segment;

import java.util.stream.IntStream;

/** Reads lists of bytes and the numbers in them. Not thread-safe. */
final class NumberReader {

  private byte[] joined = new byte[0];

  /** Where the list stands, from {@link #at} to {@link #end}. */
  byte[] bytes = joined;

  int at;
  int end;

  /** Goes to the list of a paper. */
  void read(ByteLists lists, int paper) {
    long from = lists.start(paper);
    int length = lists.length(paper);
    int block = (int) (from >>> ByteLists.BLOCK_BITS);
    at = (int) from & (ByteLists.BLOCK - 1);
    end = at + length;
    if (length == 0) {
      bytes = joined;
    } else if (end <= ByteLists.BLOCK && !lists.isMoved(block)) {
      bytes = lists.block(block);
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
      int count = Math.min(length - done, ByteLists.BLOCK - from);
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

  /** All numbers that are left. */
  int[] rest() {
    IntStream.Builder rest = IntStream.builder();
    while (hasNext()) {
      rest.add(next());
    }
    return rest.build().toArray();
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
