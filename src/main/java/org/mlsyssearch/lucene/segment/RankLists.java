package org.mlsyssearch.lucene.segment;

import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** The ranks of the terms that each paper has, from the first paper that has one to the last. */
final class RankLists extends SortedSetDocValues {

  private final TermOrder terms;
  private final int[] ranks;
  private final int[] ends;
  private final BytesRef term = new BytesRef();
  private int paper = -1;
  private int next;

  /**
   * @param ends where each paper's ranks end
   */
  RankLists(TermOrder terms, int[] ranks, int[] ends) {
    this.terms = terms;
    this.ranks = ranks;
    this.ends = ends;
  }

  private int start(int of) {
    return of == 0 ? 0 : ends[of - 1];
  }

  @Override
  public long nextOrd() {
    return ranks[next++];
  }

  @Override
  public int docValueCount() {
    return ends[paper] - start(paper);
  }

  @Override
  public BytesRef lookupOrd(long rank) {
    terms.read((int) rank, term);
    return term;
  }

  @Override
  public long getValueCount() {
    return terms.size();
  }

  @Override
  public int nextDoc() {
    return advance(paper + 1);
  }

  @Override
  public int advance(int target) {
    paper = target;
    while (paper < ends.length && ends[paper] == start(paper)) {
      paper++;
    }
    if (paper >= ends.length) {
      paper = NO_MORE_DOCS;
    } else {
      next = start(paper);
    }
    return paper;
  }

  @Override
  public boolean advanceExact(int target) {
    paper = target;
    next = start(target);
    return ends[target] > next;
  }

  @Override
  public int docID() {
    return paper;
  }

  @Override
  public long cost() {
    return ends.length;
  }
}
