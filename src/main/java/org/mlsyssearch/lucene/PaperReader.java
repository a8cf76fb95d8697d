package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.bytes.PaperCodec;

/** Reads papers of a commit, neighbours quicker than others. Used by one thread. */
final class PaperReader {

  private static final Set<String> FIELDS = Set.of(Schema.RECORD);

  private final StoredFields stored;

  PaperReader(LeafReader reader) throws IOException {
    this.stored = reader.storedFields();
  }

  /** The paper of a number. */
  Paper paper(int number) throws IOException {
    return paper(record(number));
  }

  /** The paper of a record. */
  static Paper paper(BytesRef record) {
    return PaperCodec.read(record.bytes, record.offset);
  }

  /** The bytes of a paper. */
  BytesRef record(int number) throws IOException {
    return stored.document(number, FIELDS).getBinaryValue(Schema.RECORD);
  }
}
