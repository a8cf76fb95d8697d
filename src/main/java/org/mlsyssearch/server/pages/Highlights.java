package org.mlsyssearch.server.pages;

import java.util.List;
import java.util.Map;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.Hit.Span;
import org.mlsyssearch.server.html.Html;

/**
 * Writes texts of a paper with the parts marked that matched.
 *
 * @param spans the spans of each field, as {@link Hit#highlights()} has them
 */
record Highlights(Map<String, List<Span>> spans) {

  /** Marks nothing. */
  static final Highlights NONE = new Highlights(Map.of());

  /** The parts of a field that matched. */
  List<Span> of(String field) {
    return spans.getOrDefault(field, List.of());
  }

  /** A part of a field's text. */
  void write(Html html, String field, String text, int start, int end) {
    int at = start;
    for (Span span : of(field)) {
      int spanEnd = span.start() + span.length();
      if (span.start() >= at && spanEnd <= end) {
        html.text(text.substring(at, span.start()));
        html.leaf("mark", text.substring(span.start(), spanEnd));
        at = spanEnd;
      }
    }
    html.text(text.substring(at, end));
  }

  /** One value of a field of several. */
  void write(Html html, String field, List<String> values, int index) {
    int start = values.subList(0, index).stream().mapToInt(value -> value.length() + 1).sum();
    write(html, field, String.join("\n", values), start, start + values.get(index).length());
  }
}
