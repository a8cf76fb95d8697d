package org.mlsyssearch.corpus;

import org.mlsyssearch.model.Facts;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.SourceRef;

/**
 * What one entry of one list says of a paper, before it meets what others say of the same paper.
 *
 * @param facts what it says, as it says it
 * @param authorsComplete whether the entry names all of them, as no "et al." says otherwise
 * @param source where the entry stands
 * @param column where on its line the entry begins, from 1
 */
public record Draft(Facts facts, boolean authorsComplete, SourceRef source, int column)
    implements Facts.Holder {

  /** The same entry with other facts. */
  public Draft with(Facts other) {
    return new Draft(other, authorsComplete, source, column);
  }

  /** Whether it says that the paper is a preprint, and so no more than that. */
  public boolean isPreprint() {
    var venue = venue();
    return kind() == Kind.PREPRINT || (venue != null && venue.kind() == Kind.PREPRINT);
  }
}
