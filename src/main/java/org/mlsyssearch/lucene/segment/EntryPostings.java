package org.mlsyssearch.lucene.segment;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The papers of the term at which an {@link Inversion} is. */
final class EntryPostings extends PostingsEnum {

  private final Column.Form form;
  private long[] entries = new long[0];

  /** The paper's entries: one after the other where it has the term several times. */
  private int from;

  private int to;
  private int end;
  private int paper = -1;

  EntryPostings(Column.Form form) {
    this.form = form;
  }

  void read(Inversion inversion) {
    entries = inversion.entries();
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
    paper = paperAt(from);
    while (to < end && paperAt(to) == paper) {
      to++;
    }
    return paper;
  }

  private int paperAt(int entry) {
    return (int) (entries[entry] >>> Integer.SIZE);
  }

  @Override
  public int freq() {
    return switch (form) {
      case PRESENT -> 1;
      case COUNTED -> (int) entries[from];
      case PLACED -> to - from;
    };
  }

  /** Each time the next one; the paper's frequency is asked for before. */
  @Override
  public int nextPosition() {
    return (int) entries[from++];
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
