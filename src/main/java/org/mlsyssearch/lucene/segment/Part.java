package org.mlsyssearch.lucene.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Papers that one thread has taken: for each column the numbers of their terms, or of chunks that
 * have terms, in the order in which they came. What is added belongs to one paper until that is
 * ended. Not thread-safe.
 */
public final class Part implements AutoCloseable {

  /** The number of a paper that has none. */
  static final int NO_NUMBER = Integer.MIN_VALUE;

  private final List<Column> columns;
  private final @Nullable TermTable[] tables;
  private final ChunkTable chunks;
  private final ByteLists[] lists;
  private final BlockFile file;
  private final ByteLists records;
  private final ByteLists vectors;
  private int[] numbers = new int[64];
  private byte[] lengths = new byte[64];
  private int size;

  /**
   * @param file where none is, for what is to leave memory
   */
  public Part(List<Column> columns, Path file) {
    this.columns = columns;
    this.file = new BlockFile(file, ByteLists.BLOCK);
    this.records = new ByteLists(this.file);
    this.vectors = new ByteLists(this.file);
    this.chunks = new ChunkTable(this.file);
    this.tables = new TermTable[columns.size()];
    this.lists = new ByteLists[columns.size()];
    for (int i = 0; i < lists.length; i++) {
      lists[i] = new ByteLists(this.file);
      int table = columns.get(i).table();
      if (tables[table] == null) {
        tables[table] = new TermTable(columns.get(i).isRare());
      }
    }
  }

  /** The terms of a column. */
  public TermTable terms(int column) {
    return table(columns.get(column).table());
  }

  /** The chunks of all columns that have chunks; their terms are of one table. */
  public ChunkTable chunks() {
    return chunks;
  }

  /** A term of a column in which papers have terms and no more. */
  public void add(int column, int term) {
    lists[column].addNumber(term);
  }

  /** A chunk of a column, and how often it counts or where it stands. */
  public void add(int column, int chunk, int number) {
    lists[column].addNumber(chunk);
    lists[column].addNumber(number);
  }

  /**
   * Ends a paper.
   *
   * @param number by which papers are sorted first, the highest first; null for last of all
   * @param length how long it is for the ranking, as Lucene writes it
   * @param record what is kept of it whole
   * @param vector its meaning; null where papers have none
   */
  public void end(@Nullable Integer number, byte length, byte[] record, byte @Nullable [] vector) {
    for (ByteLists list : lists) {
      list.end();
    }
    records.addAll(record);
    records.end();
    if (vector != null) {
      vectors.addAll(vector);
      vectors.end();
    }
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 3 / 2);
      lengths = Arrays.copyOf(lengths, size * 3 / 2);
    }
    numbers[size] = number == null ? NO_NUMBER : number;
    lengths[size++] = length;
  }

  /** How many papers there are. */
  int size() {
    return size;
  }

  /** How much memory what is kept of papers whole takes. */
  public long recordBytes() {
    return records.movable();
  }

  /** How much memory it takes. */
  public long bytes() {
    long bytes = chunks.bytes() + records.bytes() + vectors.bytes() + (Integer.BYTES + 1L) * size;
    for (ByteLists list : lists) {
      bytes += list.bytes();
    }
    for (TermTable table : tables) {
      bytes += table == null ? 0 : table.bytes();
    }
    return bytes;
  }

  /** Whether a list is so long that no more papers should be added. */
  public boolean isFull() {
    long longest = Math.max(records.written(), vectors.written());
    for (ByteLists list : lists) {
      longest = Math.max(longest, list.written());
    }
    return longest > ByteLists.LONGEST;
  }

  /** Moves to the file what is kept of papers whole. */
  public void moveRecords() throws IOException {
    records.move();
    vectors.move();
  }

  /** Moves the lists to the file too, so that the terms alone stay in memory. */
  public void move() throws IOException {
    moveRecords();
    for (ByteLists list : lists) {
      list.move();
    }
  }

  /** Makes all lists readable; nothing is added or moved after that. */
  void end() throws IOException {
    chunks.forgetTexts();
    file.map();
  }

  /** Removes the file. */
  @Override
  public void close() throws IOException {
    file.close();
  }

  TermTable table(int number) {
    return Objects.requireNonNull(tables[number]);
  }

  /** Drops a table, of which nothing but the numbers of its terms is needed any more. */
  void forget(int number) {
    tables[number] = null;
  }

  ByteLists list(int column) {
    return lists[column];
  }

  ByteLists records() {
    return records;
  }

  ByteLists vectors() {
    return vectors;
  }

  int number(int paper) {
    return numbers[paper];
  }

  /** Of each paper the rank of the one term that it has in a column. */
  int[] single(int column, int[] ranks) {
    int[] single = new int[size];
    NumberReader list = new NumberReader();
    for (int paper = 0; paper < size; paper++) {
      list.read(lists[column], paper);
      single[paper] = ranks[list.next()];
    }
    return single;
  }

  byte length(int paper) {
    return lengths[paper];
  }
}
