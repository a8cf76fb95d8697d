package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;

/**
 * A claim that may hold.
 *
 * @param inside the groups within it
 * @param next the token behind it
 * @param score what it adds where nothing speaks against it
 * @param adds what it is, one bit each
 */
record Offer(Claim claim, List<Tile> inside, int next, double score, int adds) {

  /** Whether it says so little that it goes under in a phrase. */
  boolean isWeak() {
    return claim.strength() < 5
        && (claim.kind() == Claim.Kind.PERSONS
            || claim.kind() == Claim.Kind.PLACE
            || claim.kind() == Claim.Kind.REMARK);
  }

  /** Whether it is a year, by itself or in brackets. */
  boolean isYear() {
    return isYear(claim, inside);
  }

  private static boolean isYear(Claim claim, List<Tile> inside) {
    return claim.kind() == Claim.Kind.YEAR
        || (inside.size() == 1
            && claim.kind() != Claim.Kind.TITLE
            && isYear(inside.getFirst().claim(), inside.getFirst().inside()));
  }
}
