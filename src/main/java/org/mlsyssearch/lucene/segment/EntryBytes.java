package org.mlsyssearch.lucene.segment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Entries of the terms of a few neighbouring ranks, in few bytes: how far the paper is behind the
 * one before, the rank and a number. Not thread-safe.
 */
final class EntryBytes {

  /** An entry has no more bytes: three numbers of five. */
  private static final int LONGEST = 15;

  private static final byte[] NONE = {};

  /** A block that is full: its bytes, or its number where they are spared. */
  private static final class Full {
    private final byte[] bytes;
    private final int number;
    private final int length;

    private Full(byte[] bytes, int number, int length) {
      this.bytes = bytes;
      this.number = number;
      this.length = length;
    }
  }

  private final boolean hasNumber;
  private final SpareBlocks spare;
  private final List<Full> full = new ArrayList<>();
  private byte[] bytes = NONE;
  private int at;
  private int last;
  private int size;

  /**
   * @param spare where blocks go that do not fit into memory
   */
  EntryBytes(boolean hasNumber, SpareBlocks spare) {
    this.hasNumber = hasNumber;
    this.spare = spare;
  }

  /** How many entries there are. */
  int size() {
    return size;
  }

  /** Adds an entry of a rank, counted from the first one; papers never descend. */
  void add(int rank, int paper, int number) throws IOException {
    if (at + LONGEST > bytes.length) {
      makeRoom();
    }
    int behind = paper - last;
    byte[] to = bytes;
    int end = at;
    if (((behind | rank | number) & ~0x7F) == 0) {
      to[end] = (byte) behind;
      to[end + 1] = (byte) rank;
      to[end + 2] = (byte) number; // What comes next takes its place where there are no numbers.
      end += hasNumber ? 3 : 2;
    } else {
      end = write(to, end, behind);
      end = write(to, end, rank);
      end = hasNumber ? write(to, end, number) : end;
    }
    at = end;
    last = paper;
    size++;
  }

  private static int write(byte[] to, int start, int number) {
    int end = start;
    int left = number;
    while (left > 0x7F) {
      to[end++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    to[end++] = (byte) left;
    return end;
  }

  /** A block grows to its size, so that few entries take little memory. */
  private void makeRoom() throws IOException {
    if (bytes.length < SpareBlocks.BLOCK) {
      int more = Math.max(4 * LONGEST, 2 * bytes.length);
      bytes = Arrays.copyOf(bytes, Math.min(more, SpareBlocks.BLOCK));
      return;
    }
    int number = spare.add(bytes);
    if (number == SpareBlocks.KEPT) {
      full.add(new Full(bytes, number, at));
      bytes = new byte[SpareBlocks.BLOCK];
    } else {
      full.add(new Full(NONE, number, at));
    }
    at = 0;
  }

  /** Hands over all entries in the order in which they came, and forgets them. */
  void moveTo(RankEntries entries) throws IOException {
    NumberReader reader = new NumberReader();
    last = 0;
    for (Full block : full) {
      boolean isKept = block.number == SpareBlocks.KEPT;
      move(isKept ? block.bytes : spare.read(block.number), block.length, reader, entries);
    }
    move(bytes, at, reader, entries);
    full.clear();
    bytes = NONE;
    at = 0;
  }

  private void move(byte[] from, int length, NumberReader reader, RankEntries entries) {
    reader.bytes = from;
    reader.at = 0;
    reader.end = length;
    while (reader.hasNext()) {
      last += reader.next();
      entries.add(reader.next(), last, hasNumber ? reader.next() : 0);
    }
  }
}
