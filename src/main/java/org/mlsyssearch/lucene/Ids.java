package org.mlsyssearch.lucene;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.mlsyssearch.model.PaperId;

/** The ids of papers by their numbers, quickest in the order of these. Not thread-safe. */
final class Ids {

  private final LeafReader reader;
  private SortedDocValues ids;

  Ids(LeafReader reader) throws IOException {
    this.reader = reader;
    this.ids = DocValues.getSorted(reader, Schema.SORT_ID);
  }

  /** The id of a paper. */
  PaperId of(int number) throws IOException {
    if (number < ids.docID()) {
      ids = DocValues.getSorted(reader, Schema.SORT_ID);
    }
    if (!ids.advanceExact(number)) {
      throw new IllegalStateException("Every paper has an id, but not that of number " + number);
    }
    return new PaperId(ids.lookupOrd(ids.ordValue()).utf8ToString());
  }
}
