package org.mlsyssearch.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.mlsyssearch.search.Sort;
import org.mlsyssearch.search.StaleCursorException;

/**
 * Where a list of hits was left: the last paper's number and score. Good for one index version and
 * order.
 */
record Cursor(String version, Sort sort, int paper, float score) {

  String print() {
    String text = version + ":" + sort.name() + ":" + paper + ":" + Float.floatToIntBits(score);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a cursor.
   *
   * @throws StaleCursorException if it was not made by that index version for that order
   */
  static Cursor parse(String text, String version, Sort sort) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", 4);
      if (parts.length == 4 && parts[0].equals(version) && parts[1].equals(sort.name())) {
        return new Cursor(
            version,
            sort,
            Integer.parseInt(parts[2]),
            Float.intBitsToFloat(Integer.parseInt(parts[3])));
      }
    } catch (IllegalArgumentException e) {
      // Not made here at all: said the same way.
    }
    throw new StaleCursorException(
        "The cursor belongs to an older index or another order; start again from the first page");
  }
}
