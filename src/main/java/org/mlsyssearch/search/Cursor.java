package org.mlsyssearch.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a list of hits was left. Good for one version of the index and one order.
 *
 * @param score of the last paper
 * @param paper the last paper, by what the engine knows it
 */
public record Cursor(String version, Sort sort, float score, String paper) {

  /** The cursor as a text for addresses. */
  public String print() {
    String text = version + ":" + sort.name() + ":" + Float.floatToIntBits(score) + ":" + paper;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a cursor.
   *
   * @throws StaleCursorException if it was not made by that version of the index for that order
   */
  public static Cursor parse(String text, String version, Sort sort) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", 4);
      if (parts.length == 4 && parts[0].equals(version) && parts[1].equals(sort.name())) {
        float score = Float.intBitsToFloat(Integer.parseInt(parts[2]));
        if (Float.isFinite(score)) {
          return new Cursor(version, sort, score, parts[3]);
        }
      }
    } catch (IllegalArgumentException e) {
      // Not made here at all: said the same way.
    }
    throw stale();
  }

  /** What is thrown where the last paper is not found again. */
  public static StaleCursorException stale() {
    return new StaleCursorException(
        "The cursor belongs to an older index or another order; start again from the first page");
  }
}
