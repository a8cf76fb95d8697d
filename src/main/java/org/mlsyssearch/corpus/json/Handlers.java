package org.mlsyssearch.corpus.json;

import java.io.IOException;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.lexicon.TextFile;
import org.mlsyssearch.corpus.record.RecordDrafts;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Makes readers of the records of one file: as those of our own and of CSL-JSON, or as a service's
 * answers, told by how the file begins. Thread-safe; what it makes is not.
 */
final class Handlers {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .recyclerPool(JsonRecyclerPools.threadLocalPool())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxStringLength(TextFile.MAX_LINE)
                  .maxDocumentLength(-1)
                  .build())
          .build();

  private final SourceFile file;
  private final String list;
  private final boolean answers;

  /** What each thread has met in this file. */
  private final ThreadLocal<Met> met;

  /**
   * @param beginning how the file begins
   */
  Handlers(SourceFile file, byte[] beginning, Authority authority) {
    this.file = file;
    this.list = file.title();
    this.answers = ServiceRecords.isAnswer(beginning, JSON);
    this.met = ThreadLocal.withInitial(() -> new Met(authority));
  }

  /** Reads the file, or a part of it, for one thread. */
  JsonRecords records(DraftSink sink, Diagnostics diagnostics) {
    Met known = met.get();
    RecordReader own = new RecordReader(file, list, known, sink, diagnostics);
    JsonRecords.Handler handler = (json, places) -> own(json, places, own, diagnostics);
    if (answers) {
      RecordDrafts drafts =
          new RecordDrafts(file, list, known.venues().stated(), sink, diagnostics);
      handler = new ServiceRecords(drafts, handler);
    }
    return new JsonRecords(file, JSON, handler, diagnostics);
  }

  private int own(
      JsonParser json, JsonRecords.Places places, RecordReader records, Diagnostics diagnostics)
      throws IOException {
    JsonRecords.Place start = places.of(json.currentTokenLocation());
    JsonValues.Problems problems =
        (where, message) -> {
          JsonRecords.Place place = places.of(where);
          diagnostics.add(
              file.name(), place.line(), place.column(), DiagnosticCode.BAD_FIELD, message);
        };
    RecordParser parser = new RecordParser(new JsonValues(problems, places.arePlain()));
    records.read(parser.parse(json), start.line(), Math.max(1, start.column()));
    return 1;
  }
}
