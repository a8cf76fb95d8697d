package org.mlsyssearch.corpus.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** Tells where the places of one line are in its file. Immutable. */
final class LinePlaces implements JsonRecords.Places {

  private final int number;
  private final byte[] text;
  private final int start;
  private final boolean plain;

  /**
   * @param number of the line, from 1
   * @param text the line
   * @param start where in the bytes the parser began
   * @param plain whether the line has no sign beyond ASCII, written out or not
   */
  LinePlaces(int number, byte[] text, int start, boolean plain) {
    this.number = number;
    this.text = text;
    this.start = start;
    this.plain = plain;
  }

  @Override
  public boolean arePlain() {
    return plain;
  }

  @Override
  public JsonRecords.Place of(@Nullable TokenStreamLocation where) {
    return new JsonRecords.Place(number, column(where));
  }

  /** The column in characters, from 1, of a place that is counted in bytes. */
  private int column(@Nullable TokenStreamLocation where) {
    if (where == null || where.getColumnNr() < 1) {
      return 0;
    }
    int bytes = Math.min(where.getColumnNr() - 1, text.length - start);
    return plain ? bytes + 1 : new String(text, start, bytes, StandardCharsets.UTF_8).length() + 1;
  }
}
