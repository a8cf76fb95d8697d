package org.mlsyssearch.search;

import java.util.List;
import java.util.Map;
import org.mlsyssearch.model.Paper;

/**
 * A paper that matched.
 *
 * @param paper the whole record
 * @param score how well it matched; comparable within one response only, and 0 where papers are not
 *     sorted by relevance
 * @param matched by what it was found
 * @param highlights for {@code title}, {@code systems}, {@code also_known_as}, {@code authors},
 *     {@code venue}, {@code topics} and {@code summary}: which parts matched; a field of several
 *     values is counted over the values joined by one line feed
 * @param explanation why it stands where it does, one sentence each; empty unless asked for
 */
public record Hit(
    Paper paper,
    double score,
    Matched matched,
    Map<String, List<Span>> highlights,
    List<String> explanation) {

  /** A part of a text: where it starts and how long it is, in UTF-16 units. */
  public record Span(int start, int length) {}

  public Hit {
    highlights = Map.copyOf(highlights);
    explanation = List.copyOf(explanation);
  }
}
