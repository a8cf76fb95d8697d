package org.mlsyssearch.lucene.segment;

import java.io.IOException;
import java.util.List;

/** Reads which terms papers have in a column, with the number kept beside each. Not thread-safe. */
final class PaperEntries {

  /** The first chunks are those of most papers; so many are at hand as numbers. */
  private static final int FIRST_CHUNKS = 1 << 14;

  /** Takes entries of the paper at hand. */
  interface Taker {
    void take(int code, int number) throws IOException;
  }

  private final SortedPapers papers;
  private final int column;
  private final TermOrder terms;
  private final NumberReader list = new NumberReader();
  private final NumberReader chunk = new NumberReader();
  private final TermCounts counted = new TermCounts();

  /** Of each part the counts of the first chunks, as far as they were asked for. */
  private final int[][][] firstChunks;

  PaperEntries(SortedPapers papers, int column) {
    this.papers = papers;
    this.column = column;
    this.terms = papers.terms(column);
    boolean isCounted = papers.columns().get(column).form() == Column.Form.COUNTED;
    this.firstChunks = new int[papers.parts()][isCounted ? FIRST_CHUNKS : 0][];
  }

  /**
   * Hands over what a paper of a part has; of each term ascending numbers.
   *
   * @param codes what stands for each term of the part
   */
  void read(int part, int paper, int[] codes, Taker taker) throws IOException {
    switch (papers.columns().get(column).form()) {
      case PRESENT -> {
        list.read(papers.list(part, column), paper);
        while (list.hasNext()) {
          taker.take(codes[list.next()], 0);
        }
      }
      case PLACED -> place(part, paper, codes, taker);
      case COUNTED -> count(part, paper, codes, taker);
    }
  }

  private void place(int part, int paper, int[] codes, Taker taker) throws IOException {
    ChunkTable chunks = papers.chunks(part);
    list.read(papers.list(part, column), paper);
    while (list.hasNext()) {
      chunks.readPlaces(list.next(), chunk);
      int first = list.next();
      while (chunk.hasNext()) {
        int code = codes[chunk.next()];
        taker.take(code, first + chunk.next());
      }
    }
  }

  private void count(int part, int paper, int[] codes, Taker taker) throws IOException {
    ChunkTable chunks = papers.chunks(part);
    List<Column> columns = papers.columns();
    for (int i = 0; i < columns.size(); i++) {
      ByteLists lists = papers.list(part, i);
      if (!columns.get(i).form().hasNumber() || lists.written() == 0) {
        continue;
      }
      list.read(lists, paper);
      while (list.hasNext()) {
        int number = list.next();
        int beside = list.next();
        add(part, number, chunks, i == column ? beside : columns.get(i).weight());
      }
    }
    for (int i = 0; i < counted.size(); i++) {
      taker.take(codes[counted.term(i)], counted.take(i));
    }
    counted.clear();
  }

  private void add(int part, int number, ChunkTable chunks, int weight) {
    if (number < FIRST_CHUNKS) {
      int[] counts = firstChunks[part][number];
      if (counts == null) {
        chunks.readCounts(number, chunk);
        counts = chunk.rest();
        firstChunks[part][number] = counts;
      }
      for (int i = 0; i < counts.length; i += 2) {
        counted.add(counts[i], counts[i + 1] * weight);
      }
      return;
    }
    chunks.readCounts(number, chunk);
    while (chunk.hasNext()) {
      int term = chunk.next();
      counted.add(term, chunk.next() * weight);
    }
  }

  /** Of each rank how many entries it has in all papers, or more. */
  int[] most() {
    int[] most = new int[terms.size()];
    Column.Form form = papers.columns().get(column).form();
    for (int part = 0; part < papers.parts(); part++) {
      int[] ranks = terms.ranks(part);
      if (form == Column.Form.PRESENT) {
        ByteLists all = papers.list(part, column);
        for (int paper = 0; paper < all.size(); paper++) {
          list.read(all, paper);
          while (list.hasNext()) {
            most[ranks[list.next()]]++;
          }
        }
      } else {
        addChunks(part, form, ranks, most);
      }
    }
    return most;
  }

  private void addChunks(int part, Column.Form form, int[] ranks, int[] most) {
    ChunkTable chunks = papers.chunks(part);
    int[] uses = uses(part, form);
    for (int i = 0; i < uses.length; i++) {
      if (uses[i] > 0) {
        if (form == Column.Form.PLACED) {
          chunks.readPlaces(i, chunk);
        } else {
          chunks.readCounts(i, chunk);
        }
        while (chunk.hasNext()) {
          most[ranks[chunk.next()]] += uses[i];
          chunk.next();
        }
      }
    }
  }

  /** How often each chunk of a part stands in the column, or for counts in any. */
  private int[] uses(int part, Column.Form form) {
    int[] uses = new int[papers.chunks(part).size()];
    for (int i = 0; i < papers.columns().size(); i++) {
      boolean isCounted =
          form == Column.Form.COUNTED && papers.columns().get(i).form() != Column.Form.PRESENT;
      if (i == column || isCounted) {
        ByteLists all = papers.list(part, i);
        for (int paper = 0; paper < all.size(); paper++) {
          list.read(all, paper);
          while (list.hasNext()) {
            uses[list.next()]++;
            list.next();
          }
        }
      }
    }
    return uses;
  }
}
