package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;

/**
 * What a file consists of; each of its texts is in one of these parts.
 *
 * @param title the front matter's title, else the first heading of level one; empty if there is
 *     none
 * @param candidates what may be entries, in order
 * @param skipped what was passed over
 */
public record Segmented(String title, List<Candidate> candidates, List<Skipped> skipped) {

  public Segmented {
    candidates = List.copyOf(candidates);
    skipped = List.copyOf(skipped);
  }
}
