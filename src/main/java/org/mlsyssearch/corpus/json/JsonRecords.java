package org.mlsyssearch.corpus.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.lexicon.RawText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds the records of a JSON file: one a line, or one after the other, in arrays or not. Of lines
 * a broken one costs itself; else what follows it is not read. Used for one file.
 */
final class JsonRecords {

  /** Reads what a parser stands at. */
  @FunctionalInterface
  interface Handler {

    /**
     * Reads the object at whose beginning the parser stands, up to its end.
     *
     * @param places tells where a place of the parser is in the file
     * @return how many records were in it
     */
    int read(JsonParser json, Places places) throws IOException;
  }

  /** Tells where a place of the parser is in the file. */
  @FunctionalInterface
  interface Places {
    Place of(TokenStreamLocation where);

    /** Whether no half of a character can stand where the parser is. */
    default boolean arePlain() {
      return false;
    }
  }

  /** A place in the file; both from 1, 0 where they are not known. */
  record Place(int line, int column) {}

  private final SourceFile file;
  private final JsonFactory factory;
  private final Handler handler;
  private final Diagnostics diagnostics;
  private int entries;

  JsonRecords(SourceFile file, JsonFactory factory, Handler handler, Diagnostics diagnostics) {
    this.file = file;
    this.factory = factory;
    this.handler = handler;
    this.diagnostics = diagnostics;
  }

  /** How many records were looked at, broken ones included. */
  int entries() {
    return entries;
  }

  /** Reads a record per line. */
  void lines(ByteLines lines) throws IOException {
    while (lines.next()) {
      boolean marked = lines.number() == 1 && RawText.startsWithMark(lines.bytes(), lines.length());
      int start = marked ? RawText.MARK : 0;
      if (isBlank(lines, start)) {
        continue;
      }
      if (lines.isTooLong()) {
        entries++;
        RawText.reportLongLine(file, lines.number(), lines.fullLength(), diagnostics);
        continue;
      }
      line(lines, start);
    }
  }

  private void line(ByteLines lines, int start) throws IOException {
    boolean plain = LineBytes.arePlain(lines.bytes(), lines.length());
    boolean valid = plain || RawText.isUtf8(lines.bytes(), lines.length());
    byte[] bytes = valid ? lines.bytes() : mended(lines);
    int length = valid ? lines.length() : bytes.length;
    Places places = new LinePlaces(lines.number(), bytes, start, plain);
    try (JsonParser json =
        factory.createParser(ObjectReadContext.empty(), bytes, start, length - start)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        entries++;
        noObject(places.of(json.currentTokenLocation()));
        return;
      }
      entries += handler.read(json, places);
      if (json.nextToken() != null) {
        report(
            places.of(json.currentTokenLocation()),
            DiagnosticCode.BROKEN_RECORD,
            "More than one record stands on this line; only the first is read. Give each its own"
                + " line.");
      }
    } catch (JacksonException e) {
      entries++;
      broken(
          e,
          DiagnosticCode.BROKEN_RECORD,
          places.of(e.getLocation()),
          "It is passed over; records of several lines are read from a file that ends in .json.");
    }
  }

  /** The bytes of a line that is no valid UTF-8, made so and reported. */
  private byte[] mended(ByteLines lines) {
    report(
        new Place(lines.number(), 0),
        DiagnosticCode.INVALID_UTF8,
        "On this line, bytes are no valid UTF-8; save the file as UTF-8.");
    return new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Reads records one after the other, in an array or not. */
  void values(InputStream in) throws IOException {
    Places places = where -> new Place(where.getLineNr(), where.getColumnNr());
    try (JsonParser json = factory.createParser(ObjectReadContext.empty(), in)) {
      boolean open = false;
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        switch (token) {
          case START_OBJECT -> entries += handler.read(json, places);
          case START_ARRAY -> {
            if (open) {
              noObject(places.of(json.currentTokenLocation()));
              json.skipChildren();
            }
            open = true;
          }
          case END_ARRAY -> open = false;
          default -> noObject(places.of(json.currentTokenLocation()));
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
          where == null ? new Place(0, 0) : places.of(where),
          "What follows in this file is not read.");
    }
  }

  private void noObject(Place place) {
    report(
        place,
        DiagnosticCode.BROKEN_RECORD,
        "A record is a JSON object, {...}; what stands here is passed over.");
  }

  private void broken(JacksonException e, DiagnosticCode code, Place place, String rest) {
    String reason = e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
    // What follows tells where the object began, in the parser's words.
    reason = reason.replaceFirst(" \\(start marker at.*| \\(code \\d+\\)|, from `.*", "");
    report(
        place,
        code,
        "This record is "
            + (e instanceof StreamConstraintsException ? "beyond what is read" : "no JSON")
            + ": "
            + reason.replaceFirst("[.\\s]+$", "")
            + ". "
            + rest);
  }

  private void report(Place place, DiagnosticCode code, String message) {
    diagnostics.add(file.name(), place.line(), place.column(), code, message);
  }

  private static boolean isBlank(ByteLines lines, int start) {
    for (int i = start; i < lines.length(); i++) {
      if (lines.bytes()[i] > ' ' || lines.bytes()[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
