package org.mlsyssearch.opensearch.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.opensearch.document.Fields;
import org.mlsyssearch.search.Sort;

/**
 * The order of hits; every order ends with newer first, then title, then id, and so parts any two.
 *
 * @param sort what was asked for
 * @param byScore whether scores come first
 */
record Order(Sort sort, boolean byScore) {

  private static final Map<String, ?> BY_SCORE = Map.of("_score", "desc");
  private static final Map<String, ?> NEWEST = Map.of(Fields.NEWEST, "desc");
  private static final Map<String, ?> OLDEST = Map.of(Fields.OLDEST, "asc");
  private static final Map<String, ?> TITLE = Map.of(Fields.TITLE_KEY, "asc");
  private static final Map<String, ?> ID = Map.of(Fields.ID, "asc");

  /** The order of equal hits. */
  static final Order NEWEST_FIRST = new Order(Sort.NEWEST, false);

  /** The best first. */
  static final Order BEST_FIRST = new Order(Sort.RELEVANCE, true);

  /**
   * @param scores whether the papers can score differently
   */
  static Order of(Sort sort, boolean scores) {
    return new Order(sort, scores && sort == Sort.RELEVANCE);
  }

  /** As the cluster takes it. */
  List<Map<String, ?>> json() {
    List<Map<String, ?>> keys = new ArrayList<>();
    if (byScore) {
      keys.add(BY_SCORE);
    }
    keys.addAll(
        switch (sort) {
          case RELEVANCE, NEWEST -> List.of(NEWEST, TITLE, ID);
          case OLDEST -> List.of(OLDEST, TITLE, ID);
          case TITLE -> List.of(TITLE, NEWEST, ID);
        });
    return keys;
  }

  /** The same without scores. */
  Order withoutScores() {
    return new Order(sort, false);
  }
}
