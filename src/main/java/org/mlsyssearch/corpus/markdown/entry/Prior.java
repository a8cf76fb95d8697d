package org.mlsyssearch.corpus.markdown.entry;

/** What is known of the places of an entry's text before it is read, from the entries beside it. */
@FunctionalInterface
public interface Prior {

  /** Nothing is known. */
  Prior NONE = (kind, slot) -> 0;

  /**
   * What the place of a claim says for it.
   *
   * @return points beside its strength; negative where the place holds something else
   */
  double bonus(Claim.Kind kind, String slot);
}
