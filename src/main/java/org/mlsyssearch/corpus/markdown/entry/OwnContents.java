package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.DraftBuilder;

/** Tells lines of a list's own contents, whose links stay in the file or beside it. */
final class OwnContents {

  private OwnContents() {}

  /**
   * Whether an entry is such a line.
   *
   * @param venueAbove whether a heading above names a venue
   * @param amongTitles whether titles stand beside it
   */
  static boolean isLine(Reading reading, boolean venueAbove, boolean amongTitles) {
    Evidence evidence = reading.evidence();
    DraftBuilder facts = reading.facts();
    if (evidence.anchorsOnly()) {
      boolean described = amongTitles && !evidence.remainder().isEmpty();
      boolean told =
          evidence.titleFrom() != Evidence.TitleFrom.LINK
              && facts.venue != null
              && facts.year != null;
      return !described && !venueAbove && !told;
    }
    return evidence.localOnly()
        && facts.venue == null
        && facts.year == null
        && !venueAbove
        && !amongTitles;
  }
}
