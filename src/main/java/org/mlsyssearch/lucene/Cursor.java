package org.mlsyssearch.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.mlsyssearch.search.IndexInfo;
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
   * @throws StaleCursorException if it was not made by that version of the index for that order
   */
  static Cursor parse(String text, IndexInfo info, Sort sort) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(":", 4);
      if (parts.length == 4 && parts[0].equals(info.version()) && parts[1].equals(sort.name())) {
        int paper = Integer.parseInt(parts[2]);
        float score = Float.intBitsToFloat(Integer.parseInt(parts[3]));
        if (paper >= 0 && paper < info.papers() && Float.isFinite(score)) {
          return new Cursor(info.version(), sort, paper, score);
        }
      }
    } catch (IllegalArgumentException e) {
      // Not made here at all: said the same way.
    }
    throw new StaleCursorException(
        "The cursor belongs to an older index or another order; start again from the first page");
  }
}
