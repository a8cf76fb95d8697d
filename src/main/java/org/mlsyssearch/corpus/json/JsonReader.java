package org.mlsyssearch.corpus.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.PartedReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.lexicon.RawText;
import org.mlsyssearch.corpus.lexicon.TextFile;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads papers as JSON: our own record, as the API and the NDJSON export write it, CSL-JSON, and
 * the answers of services, told by the members with which the file begins.
 *
 * <p>A file is a record per line, or one array of records, or records one after the other. It is
 * read token by token, so that its size does not matter.
 */
public final class JsonReader implements PartedReader {

  private static final int BUFFER = 1 << 16;

  /** How many bytes of lines are read at once by a thread. */
  private static final int PART = 1 << 18;

  private final Authority authority;

  public JsonReader(Authority authority) {
    this.authority = authority;
  }

  @Override
  public ListInfo read(SourceFile file, DraftSink sink, Diagnostics diagnostics)
      throws IOException {
    try (InputStream in = new BufferedInputStream(file.open(), BUFFER)) {
      byte[] first = RawText.peek(in);
      if (RawText.isBinary(first, first.length)) {
        RawText.reportBinary(file, diagnostics);
        return new ListInfo(file.title(), 0);
      }
      JsonRecords records = new Handlers(file, first, authority).records(sink, diagnostics);
      if (isPerLine(file, first)) {
        records.lines(new ByteLines(in, TextFile.MAX_LINE));
      } else {
        records.values(in);
      }
      return new ListInfo(file.title(), records.entries());
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public @Nullable Parts parts(SourceFile file) throws IOException {
    InputStream in = new BufferedInputStream(file.open(), BUFFER);
    boolean cut = false;
    try {
      byte[] first = RawText.peek(in);
      cut = !RawText.isBinary(first, first.length) && isPerLine(file, first);
      return cut ? new Lines(in, new Handlers(file, first, authority)) : null;
    } finally {
      if (!cut) {
        in.close();
      }
    }
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

  /** A file of records, one a line, in parts of some lines. */
  private static final class Lines implements Parts {
    private final InputStream in;
    private final Handlers handlers;
    private final LineParts parts;

    Lines(InputStream in, Handlers handlers) {
      this.in = in;
      this.handlers = handlers;
      this.parts = new LineParts(in, PART, TextFile.MAX_LINE);
    }

    @Override
    public @Nullable Part next() throws IOException {
      LineParts.Part part = parts.next();
      return part == null ? null : new Some(part, handlers);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  /** Some lines of a file. */
  private record Some(LineParts.Part lines, Handlers handlers) implements Part {
    @Override
    public int size() {
      return lines.length();
    }

    @Override
    public int read(DraftSink sink, Diagnostics diagnostics) throws IOException {
      JsonRecords records = handlers.records(sink, diagnostics);
      records.lines(ByteLines.of(lines, TextFile.MAX_LINE));
      return records.entries();
    }
  }
}
