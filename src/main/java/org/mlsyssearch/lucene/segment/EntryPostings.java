package org.mlsyssearch.lucene.segment;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The papers of the term at which an {@link Inversion} is. */
final class EntryPostings extends PostingsEnum {

  private final Column.Form form;
  private int[] papers = new int[0];
  private int[] numbers = new int[0];

  /** The paper's entries: one after the other where it has the term several times. */
  private int from;

  private int to;
  private int end;
  private int paper = -1;

  EntryPostings(Column.Form form) {
    this.form = form;
  }

  void read(Inversion inversion) {
    papers = inversion.papers();
    numbers = inversion.numbers();
    to = inversion.from();
    end = inversion.to();
    paper = -1;
  }

  @Override
  public int nextDoc() {
    if (to == end) {
      paper = NO_MORE_DOCS;
      return paper;
    }
    from = to++;
    paper = papers[from];
    while (to < end && papers[to] == paper) {
      to++;
    }
    return paper;
  }

  @Override
  public int freq() {
    return switch (form) {
      case PRESENT -> 1;
      case COUNTED -> numbers[from];
      case PLACED -> to - from;
    };
  }

  /** Each time the next one; the paper's frequency is asked for before. */
  @Override
  public int nextPosition() {
    return numbers[from++];
  }

  @Override
  public int docID() {
    return paper;
  }

  @Override
  public int advance(int target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long cost() {
    return (long) end - from;
  }

  @Override
  public int startOffset() {
    return -1;
  }

  @Override
  public int endOffset() {
    return -1;
  }

  @Override
  public @Nullable BytesRef getPayload() {
    return null;
  }
}
