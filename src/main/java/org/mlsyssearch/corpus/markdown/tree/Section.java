package org.mlsyssearch.corpus.markdown.tree;

import java.util.List;

/**
 * The headings above a candidate, outermost first: headings proper, summaries of {@code <details>},
 * bold lines above a list, bullets that only head the bullets below them.
 */
public record Section(List<RichText> headings) {

  public Section {
    headings = List.copyOf(headings);
  }
}
