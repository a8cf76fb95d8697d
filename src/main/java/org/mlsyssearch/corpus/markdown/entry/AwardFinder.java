package org.mlsyssearch.corpus.markdown.entry;

import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.corpus.lexicon.Awards;
import org.mlsyssearch.corpus.lexicon.Remarks;

/** Finds the awards that remarks and tags name. */
final class AwardFinder {

  private AwardFinder() {}

  /** Takes the awards that a remark names, or a tag such as "OSDI'21 (best paper)". */
  static void find(EntryText text, Claim claim, DraftBuilder facts) {
    int start = claim.span().start();
    int end = claim.span().end();
    boolean named =
        switch (claim.kind()) {
          case TITLE, PERSONS -> false;
          case REST -> Remarks.isRemark(text.text(start, end));
          default -> true;
        };
    if (!named) {
      return;
    }
    // "Best Paper, Runner-Up" is no best paper.
    for (String award : Awards.in(text.text(start, Math.min(text.end(), end + 20)))) {
      if (!facts.awards.contains(award)) {
        facts.awards.add(award);
      }
    }
  }
}
