package org.mlsyssearch.lucene.segment;

import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import org.apache.lucene.index.NumericDocValues;

/** A number of each paper that has one, from the first to the last, or of any. */
final class PaperNumbers extends NumericDocValues {

  private final int papers;
  private final IntPredicate has;
  private final IntToLongFunction number;
  private int paper = -1;

  PaperNumbers(int papers, IntPredicate has, IntToLongFunction number) {
    this.papers = papers;
    this.has = has;
    this.number = number;
  }

  @Override
  public long longValue() {
    return number.applyAsLong(paper);
  }

  @Override
  public boolean advanceExact(int target) {
    paper = target;
    return has.test(target);
  }

  @Override
  public int nextDoc() {
    return advance(paper + 1);
  }

  @Override
  public int advance(int target) {
    paper = target;
    while (paper < papers && !has.test(paper)) {
      paper++;
    }
    if (paper >= papers) {
      paper = NO_MORE_DOCS;
    }
    return paper;
  }

  @Override
  public int docID() {
    return paper;
  }

  @Override
  public long cost() {
    return papers;
  }
}
