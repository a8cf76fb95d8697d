package org.mlsyssearch.corpus.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.ListReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.lexicon.RawText;
import org.mlsyssearch.corpus.lexicon.TextFile;
import org.mlsyssearch.corpus.record.RecordDrafts;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads papers as JSON: our own record, as the API and the NDJSON export write it, CSL-JSON, and
 * the answers of services, told by the members with which the file begins.
 *
 * <p>A file is a record per line, or one array of records, or records one after the other. It is
 * read token by token, so that its size does not matter.
 */
public final class JsonReader implements ListReader {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxStringLength(TextFile.MAX_LINE)
                  .maxDocumentLength(-1)
                  .build())
          .build();

  private final Authority authority;

  public JsonReader(Authority authority) {
    this.authority = authority;
  }

  @Override
  public ListInfo read(SourceFile file, DraftSink sink, Diagnostics diagnostics)
      throws IOException {
    String list = file.title();
    try (InputStream in = new BufferedInputStream(file.open(), 1 << 16)) {
      byte[] first = RawText.peek(in);
      if (RawText.isBinary(first, first.length)) {
        RawText.reportBinary(file, diagnostics);
        return new ListInfo(list, 0);
      }
      RecordReader own = new RecordReader(file, list, authority, sink, diagnostics);
      JsonRecords.Handler handler = (json, places) -> own(json, places, file, own, diagnostics);
      if (ServiceRecords.isAnswer(first, JSON)) {
        handler =
            new ServiceRecords(new RecordDrafts(file, list, authority, sink, diagnostics), handler);
      }
      JsonRecords records = new JsonRecords(file, JSON, handler, diagnostics);
      if (isPerLine(file, first)) {
        records.lines(new ByteLines(in, TextFile.MAX_LINE));
      } else {
        records.values(in);
      }
      return new ListInfo(list, records.entries());
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private static int own(
      JsonParser json,
      JsonRecords.Places places,
      SourceFile file,
      RecordReader records,
      Diagnostics diagnostics)
      throws IOException {
    JsonRecords.Place start = places.of(json.currentTokenLocation());
    RecordParser parser =
        new RecordParser((where, message) -> {
          JsonRecords.Place place = places.of(where);
          diagnostics.add(
              file.name(), place.line(), place.column(), DiagnosticCode.BAD_FIELD, message);
        });
    records.read(parser.parse(json), start.line(), Math.max(1, start.column()));
    return 1;
  }

  /** Whether each line is a record: told by the ending, else by the first line. */
  private static boolean isPerLine(SourceFile file, byte[] first) {
    String lower = file.name().toLowerCase(Locale.ROOT);
    if (RawText.firstSign(first) == '[' || lower.endsWith(".json")) {
      return false;
    }
    if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
      return true;
    }
    String line = new String(first, StandardCharsets.UTF_8).strip().split("\\R", 2)[0].strip();
    return line.length() > 1 && line.endsWith("}");
  }
}
