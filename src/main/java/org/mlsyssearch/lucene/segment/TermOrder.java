package org.mlsyssearch.lucene.segment;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/** The terms of several tables in the order of their bytes, equal ones as one. Immutable. */
final class TermOrder {

  private final List<TermTable> tables;

  /** The number of each table's first term if all tables stand one behind the other. */
  private final int[] firsts;

  /** One of the equal terms of each rank. */
  private final int[] terms;

  private final int[][] ranks;
  private final int size;

  TermOrder(List<TermTable> tables) {
    this.tables = tables;
    this.firsts = new int[tables.size() + 1];
    this.ranks = new int[tables.size()][];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = new int[tables.get(i).size()];
      firsts[i + 1] = firsts[i] + ranks[i].length;
    }
    this.terms =
        new TermSort() {
          @Override
          void read(int number, BytesRef into) {
            show(number, into);
          }
        }.sort(firsts[ranks.length]);
    this.size = rank();
  }

  /** Gives ranks, equal terms the same one; how many there are. */
  private int rank() {
    BytesRef last = new BytesRef();
    BytesRef here = new BytesRef();
    int rank = -1;
    for (int term : terms) {
      show(term, here);
      if (rank < 0 || !here.bytesEquals(last)) {
        terms[++rank] = term;
        show(term, last);
      }
      int table = table(term);
      ranks[table][term - firsts[table]] = rank;
    }
    return rank + 1;
  }

  private void show(int term, BytesRef into) {
    int table = table(term);
    tables.get(table).read(term - firsts[table], into);
  }

  private int table(int term) {
    int table = 0;
    while (term >= firsts[table + 1]) {
      table++;
    }
    return table;
  }

  /** How many terms there are. */
  int size() {
    return size;
  }

  /** The rank of each term of a table. */
  int[] ranks(int table) {
    return ranks[table];
  }

  /** Lets a reference show the term of a rank. */
  void read(int rank, BytesRef into) {
    show(terms[rank], into);
  }
}
