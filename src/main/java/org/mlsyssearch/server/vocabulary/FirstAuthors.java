package org.mlsyssearch.server.vocabulary;

import java.util.List;
import org.mlsyssearch.search.Hit.Span;

/**
 * How many of a paper's authors a list of papers names: the first six, more where a later one
 * matched, and all where that leaves out a single one. The paper's own page names them all.
 */
public final class FirstAuthors {

  private static final int NAMED = 6;

  private FirstAuthors() {}

  /**
   * The first authors of a paper.
   *
   * @param authors all of them, in the paper's order
   * @param matched which parts of them matched, counted over the names joined by one line feed
   */
  public static List<String> of(List<String> authors, List<Span> matched) {
    int reach = matched.stream().mapToInt(Span::start).max().orElse(-1);
    int named = 0;
    int start = 0;
    while (named < authors.size() && (named < NAMED || start <= reach)) {
      start += authors.get(named).length() + 1;
      named++;
    }
    return authors.size() <= named + 1 ? authors : authors.subList(0, named);
  }
}
