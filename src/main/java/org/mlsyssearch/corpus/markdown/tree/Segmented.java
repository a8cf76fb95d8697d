package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;

/**
 * What a file consists of; each of its texts is in one of these parts.
 *
 * @param title the front matter's title, else the first heading of level one; empty if there is
 *     none
 * @param headings the headings that are no candidates, in order
 * @param candidates what may be entries, in order
 * @param skipped what was passed over
 */
public record Segmented(
    String title, List<RichText> headings, List<Candidate> candidates, List<Skipped> skipped) {

  public Segmented {
    headings = List.copyOf(headings);
    candidates = List.copyOf(candidates);
    skipped = List.copyOf(skipped);
  }
}
