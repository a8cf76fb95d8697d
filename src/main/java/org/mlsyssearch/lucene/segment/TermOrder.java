package org.mlsyssearch.lucene.segment;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.ByteBlockPool;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBlockPool;

/**
 * The terms of several tables in the order of their bytes, equal ones as one. They are copied in
 * that order, as they are then read so several times. Immutable; it does not keep the tables.
 */
final class TermOrder {

  private final BytesRefBlockPool sorted;

  /** Where the term of each rank begins. */
  private final int[] starts;

  private final int[][] ranks;

  TermOrder(List<TermTable> tables) {
    int[] firsts = new int[tables.size() + 1];
    ranks = new int[tables.size()][];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = new int[tables.get(i).size()];
      firsts[i + 1] = firsts[i] + ranks[i].length;
    }
    int[] terms =
        new TermSort() {
          @Override
          void read(int number, BytesRef into) {
            int table = table(number, firsts);
            tables.get(table).read(number - firsts[table], into);
          }
        }.sort(firsts[ranks.length]);
    ByteBlockPool bytes = new ByteBlockPool(new ByteBlockPool.DirectAllocator());
    bytes.nextBuffer();
    sorted = new BytesRefBlockPool(bytes);
    starts = rank(terms, tables, firsts);
  }

  /**
   * Copies terms and gives ranks, equal terms the same one.
   *
   * @param terms in order, numbered as if all tables stood one behind the other; is written over
   * @return where each rank's term begins
   */
  private int[] rank(int[] terms, List<TermTable> tables, int[] firsts) {
    BytesRef last = new BytesRef();
    BytesRef here = new BytesRef();
    int rank = -1;
    for (int term : terms) {
      int table = table(term, firsts);
      tables.get(table).read(term - firsts[table], here);
      if (rank < 0 || !here.bytesEquals(last)) {
        terms[++rank] = sorted.addBytesRef(here);
        sorted.fillBytesRef(last, terms[rank]);
      }
      ranks[table][term - firsts[table]] = rank;
    }
    return Arrays.copyOf(terms, rank + 1);
  }

  private static int table(int term, int[] firsts) {
    int table = 0;
    while (term >= firsts[table + 1]) {
      table++;
    }
    return table;
  }

  /** How many terms there are. */
  int size() {
    return starts.length;
  }

  /** The rank of each term of a table. */
  int[] ranks(int table) {
    return ranks[table];
  }

  /** Lets a reference show the term of a rank. */
  void read(int rank, BytesRef into) {
    sorted.fillBytesRef(into, starts[rank]);
  }
}
