package org.mlsyssearch.lucene.segment;

import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** The rank of the one term that each paper has, from the first paper to the last. */
final class OneRank extends SortedDocValues {

  private final TermOrder terms;
  private final int[] ranks;
  private final int papers;
  private final BytesRef term = new BytesRef();
  private int paper = -1;

  OneRank(TermOrder terms, int[] ranks, int papers) {
    this.terms = terms;
    this.ranks = ranks;
    this.papers = papers;
  }

  @Override
  public int ordValue() {
    return ranks[paper];
  }

  @Override
  public BytesRef lookupOrd(int rank) {
    terms.read(rank, term);
    return term;
  }

  @Override
  public int getValueCount() {
    return terms.size();
  }

  @Override
  public int nextDoc() {
    return advance(paper + 1);
  }

  @Override
  public int advance(int target) {
    paper = target < papers ? target : NO_MORE_DOCS;
    return paper;
  }

  @Override
  public boolean advanceExact(int target) {
    paper = target;
    return true;
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
