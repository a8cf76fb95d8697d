package org.mlsyssearch.corpus.markdown.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * The headings above a candidate, outermost first: headings proper, summaries of {@code <details>},
 * bold lines above a list, bullets that only head the bullets below them.
 */
public record Section(List<RichText> headings) {

  /** A longer text is no heading, however it is marked. */
  static final int LONGEST = 1000;

  public Section {
    headings = List.copyOf(headings);
  }

  /** The section below one more heading; the same one if that is none. */
  Section with(RichText heading) {
    if (heading.text().isBlank() || heading.text().length() > LONGEST) {
      return this;
    }
    List<RichText> more = new ArrayList<>(headings);
    more.add(heading);
    return new Section(more);
  }
}
