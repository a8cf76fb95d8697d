package org.mlsyssearch.lucene.segment;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefComparator;
import org.apache.lucene.util.StringSorter;

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
    this.terms = new int[firsts[ranks.length]];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = i;
    }
    sort();
    this.size = rank();
  }

  private void sort() {
    new StringSorter(BytesRefComparator.NATURAL) {
      @Override
      protected void get(BytesRefBuilder builder, BytesRef result, int place) {
        show(terms[place], result);
      }

      @Override
      protected void swap(int one, int other) {
        int term = terms[one];
        terms[one] = terms[other];
        terms[other] = term;
      }
    }.sort(0, terms.length);
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
