package org.mlsyssearch.lucene.segment;

import java.util.Arrays;
import org.apache.lucene.index.EmptyDocValuesProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.SortedSetSelector;

/** The ranks of each paper's terms in one column, for Lucene's codec to write. */
final class ColumnValues extends EmptyDocValuesProducer {

  private final TermOrder terms;

  /** Where each paper's ranks end. */
  private final int[] ends;

  /** Of each paper in order, each once. */
  private final int[] ranks;

  ColumnValues(SortedPapers papers, int column) {
    this.terms = papers.terms(column);
    this.ends = new int[papers.size()];
    int[] read = new int[papers.size()];
    int used = 0;
    NumberReader list = new NumberReader();
    PaperOrder order = papers.order();
    for (int place = 0; place < ends.length; place++) {
      int part = order.part(place);
      int[] ofPart = terms.ranks(part);
      list.read(papers.list(part, column), order.paper(place));
      int from = used;
      while (list.hasNext()) {
        if (used == read.length) {
          read = Arrays.copyOf(read, used * 3 / 2 + 1);
        }
        read[used++] = ofPart[list.next()];
      }
      used = sortOnce(read, from, used);
      ends[place] = used;
    }
    this.ranks = read;
  }

  /** Sorts a part of a list and leaves each number once; where the part ends then. */
  private static int sortOnce(int[] list, int from, int to) {
    if (to - from < 2) {
      return to;
    }
    Arrays.sort(list, from, to);
    int end = from + 1;
    for (int i = from + 1; i < to; i++) {
      if (list[i] != list[end - 1]) {
        list[end++] = list[i];
      }
    }
    return end;
  }

  /** Where each paper has one. */
  @Override
  public SortedDocValues getSorted(FieldInfo field) {
    return SortedSetSelector.wrap(getSortedSet(field), SortedSetSelector.Type.MIN);
  }

  @Override
  public SortedSetDocValues getSortedSet(FieldInfo field) {
    return new RankLists(terms, ranks, ends);
  }
}
