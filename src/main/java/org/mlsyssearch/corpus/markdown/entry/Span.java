package org.mlsyssearch.corpus.markdown.entry;

/**
 * A stretch of an entry's text.
 *
 * @param start first character, in UTF-16 units
 * @param end behind the last character
 */
public record Span(int start, int end) {

  boolean holds(int from, int to) {
    return start <= from && to <= end;
  }

  boolean meets(int from, int to) {
    return start < to && from < end;
  }

  int length() {
    return end - start;
  }
}
