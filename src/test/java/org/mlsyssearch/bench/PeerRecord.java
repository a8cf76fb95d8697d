package org.mlsyssearch.bench;

import java.io.IOException;
import java.io.StringWriter;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.export.PaperWriter;
import org.mlsyssearch.model.Paper;

/** A paper as the JSON that engines without a notion of papers keep of it. */
final class PeerRecord {

  private PeerRecord() {}

  static String of(Paper paper) throws IOException {
    StringWriter text = new StringWriter();
    PaperWriter writer = Format.NDJSON.writer(text, id -> "");
    writer.begin();
    writer.paper(paper);
    writer.end();
    return text.toString().strip();
  }
}
