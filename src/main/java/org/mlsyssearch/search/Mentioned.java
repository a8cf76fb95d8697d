package org.mlsyssearch.search;

import java.util.List;
import org.mlsyssearch.model.Paper;

/**
 * The papers that a {@link Mention} may mean.
 *
 * @param identified those that have one of its identifiers, in the order of these
 * @param alike those whose titles share the words that say most with it, best first, at most {@link
 *     #MOST}; whether one is meant is for the caller to judge
 */
public record Mentioned(List<Paper> identified, List<Paper> alike) {

  /** How many papers are handed over by their titles. */
  public static final int MOST = 10;

  public Mentioned {
    identified = List.copyOf(identified);
    alike = List.copyOf(alike);
  }
}
