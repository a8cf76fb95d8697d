package org.mlsyssearch.lucene.segment;

import java.io.IOException;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The terms of a column as Lucene's codec reads them to write them: once, from first to last. */
final class ColumnTerms extends Terms {

  private final SortedPapers papers;
  private final int column;
  private final SpareBlocks spare;

  ColumnTerms(SortedPapers papers, int column, SpareBlocks spare) {
    this.papers = papers;
    this.column = column;
    this.spare = spare;
  }

  @Override
  public TermsEnum iterator() throws IOException {
    Inversion inversion = new Inversion(papers, column, spare);
    EntryPostings postings = new EntryPostings(form());
    BytesRef term = new BytesRef();
    return new BaseTermsEnum() {
      @Override
      public @Nullable BytesRef next() throws IOException {
        if (!inversion.next()) {
          return null;
        }
        inversion.read(term);
        return term;
      }

      @Override
      public BytesRef term() {
        return term;
      }

      @Override
      public PostingsEnum postings(@Nullable PostingsEnum reused, int flags) {
        postings.read(inversion);
        return postings;
      }

      @Override
      public SeekStatus seekCeil(BytesRef text) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void seekExact(long ord) {
        throw new UnsupportedOperationException();
      }

      @Override
      public long ord() {
        throw new UnsupportedOperationException();
      }

      @Override
      public int docFreq() {
        throw new UnsupportedOperationException();
      }

      @Override
      public long totalTermFreq() {
        throw new UnsupportedOperationException();
      }

      @Override
      public ImpactsEnum impacts(int flags) {
        throw new UnsupportedOperationException();
      }
    };
  }

  private Column.Form form() {
    return papers.columns().get(column).form();
  }

  @Override
  public long size() {
    return -1;
  }

  @Override
  public long getSumTotalTermFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long getSumDocFreq() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getDocCount() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean hasFreqs() {
    return form() != Column.Form.PRESENT;
  }

  @Override
  public boolean hasOffsets() {
    return false;
  }

  @Override
  public boolean hasPositions() {
    return form() == Column.Form.PLACED;
  }

  @Override
  public boolean hasPayloads() {
    return false;
  }
}
