package org.mlsyssearch.corpus.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.ListReader;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.lexicon.RawText;
import org.mlsyssearch.corpus.lexicon.TextFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads papers as JSON: our own record, as the API and the NDJSON export write it, and CSL-JSON.
 *
 * <p>A file is a record per line, or one array of records, or records one after the other. It is
 * read token by token, so that its size does not matter. In the first form a record that is no JSON
 * costs that line alone, in the others all that follows it.
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
    String list = String.valueOf(file.path().getFileName()).replaceFirst("\\.[^.]*$", "");
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
      byte[] first = RawText.peek(in);
      if (RawText.isBinary(first, first.length)) {
        RawText.reportBinary(file, diagnostics);
        return new ListInfo(list, 0);
      }
      RecordReader records = new RecordReader(file, list, authority, sink, diagnostics);
      Reading reading = new Reading(file, records, diagnostics);
      boolean perLine =
          !String.valueOf(file.path()).toLowerCase(Locale.ROOT).endsWith(".json")
              && RawText.firstSign(first) != '[';
      if (perLine) {
        reading.lines(new ByteLines(in, TextFile.MAX_LINE));
      } else {
        reading.values(in);
      }
      return new ListInfo(list, reading.entries);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** The reading of one file. */
  private static final class Reading {
    private final SourceFile file;
    private final RecordReader records;
    private final Diagnostics diagnostics;
    private int entries;

    Reading(SourceFile file, RecordReader records, Diagnostics diagnostics) {
      this.file = file;
      this.records = records;
      this.diagnostics = diagnostics;
    }

    /** A record per line. */
    void lines(ByteLines lines) throws IOException {
      while (lines.next()) {
        boolean marked =
            lines.number() == 1 && RawText.startsWithMark(lines.bytes(), lines.length());
        int start = marked ? RawText.MARK : 0;
        if (isBlank(lines, start)) {
          continue;
        }
        entries++;
        if (lines.isTooLong()) {
          RawText.reportLongLine(file, lines.number(), lines.fullLength(), diagnostics);
          continue;
        }
        line(lines, start);
      }
    }

    private void line(ByteLines lines, int start) throws IOException {
      byte[] bytes = lines.bytes();
      int length = lines.length();
      int number = lines.number();
      if (!RawText.isUtf8(bytes, length)) {
        diagnostics.add(
            file.name(),
            number,
            0,
            DiagnosticCode.INVALID_UTF8,
            "On this line, bytes are no valid UTF-8; save the file as UTF-8.");
        bytes =
            new String(bytes, 0, length, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        length = bytes.length;
      }
      byte[] text = bytes;
      RecordParser parser =
          new RecordParser((where, message) ->
              diagnostics.add(
                  file.name(),
                  number,
                  column(text, start, where),
                  DiagnosticCode.BAD_FIELD,
                  message));
      JsonRecord record;
      try (JsonParser json =
          JSON.createParser(ObjectReadContext.empty(), bytes, start, length - start)) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
          noObject(number, column(text, start, json.currentTokenLocation()));
          return;
        }
        record = parser.parse(json);
        if (json.nextToken() != null) {
          diagnostics.add(
              file.name(),
              number,
              column(text, start, json.currentTokenLocation()),
              DiagnosticCode.BROKEN_RECORD,
              "More than one record stands on this line; only the first is read. Give each its own"
                  + " line.");
        }
      } catch (JacksonException e) {
        broken(
            e,
            DiagnosticCode.BROKEN_RECORD,
            number,
            column(text, start, e.getLocation()),
            "It is passed over; records of several lines are read from a file that ends in .json.");
        return;
      }
      records.read(record, number, 1);
    }

    /** Records one after the other, in an array or not. */
    void values(InputStream in) throws IOException {
      RecordParser parser =
          new RecordParser((where, message) ->
              diagnostics.add(
                  file.name(),
                  where.getLineNr(),
                  where.getColumnNr(),
                  DiagnosticCode.BAD_FIELD,
                  message));
      try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
        boolean open = false;
        for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
          TokenStreamLocation where = json.currentTokenLocation();
          switch (token) {
            case START_OBJECT -> {
              entries++;
              records.read(parser.parse(json), where.getLineNr(), where.getColumnNr());
            }
            case START_ARRAY -> {
              if (open) {
                noObject(where.getLineNr(), where.getColumnNr());
                json.skipChildren();
              }
              open = true;
            }
            case END_ARRAY -> open = false;
            default -> noObject(where.getLineNr(), where.getColumnNr());
          }
        }
      } catch (JacksonIOException e) {
        throw e;
      } catch (JacksonException e) {
        TokenStreamLocation where = e.getLocation();
        broken(
            e,
            e instanceof StreamConstraintsException
                ? DiagnosticCode.TOO_LARGE
                : DiagnosticCode.SYNTAX,
            where == null ? 0 : where.getLineNr(),
            where == null ? 0 : where.getColumnNr(),
            "What follows in this file is not read.");
      }
    }

    private void noObject(int line, int column) {
      diagnostics.add(
          file.name(),
          line,
          column,
          DiagnosticCode.BROKEN_RECORD,
          "A record is a JSON object, {...}; what stands here is passed over.");
    }

    private void broken(
        JacksonException e, DiagnosticCode code, int line, int column, String rest) {
      boolean large = e instanceof StreamConstraintsException;
      String reason = e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
      // What follows tells where the object began, in the parser's words.
      reason = reason.replaceFirst(" \\(start marker at.*| \\(code \\d+\\)|, from `.*", "");
      diagnostics.add(
          file.name(),
          line,
          column,
          code,
          "This record is "
              + (large ? "beyond what is read" : "no JSON")
              + ": "
              + reason.replaceFirst("[.\\s]+$", "")
              + ". "
              + rest);
    }

    private static boolean isBlank(ByteLines lines, int start) {
      for (int i = start; i < lines.length(); i++) {
        if (lines.bytes()[i] > ' ' || lines.bytes()[i] < 0) {
          return false;
        }
      }
      return true;
    }

    /** The column in characters, from 1, of a place that is counted in bytes. */
    private static int column(byte[] text, int start, TokenStreamLocation where) {
      if (where == null || where.getColumnNr() < 1) {
        return 0;
      }
      int bytes = Math.min(where.getColumnNr() - 1, text.length - start);
      return new String(text, start, bytes, StandardCharsets.UTF_8).length() + 1;
    }
  }
}
