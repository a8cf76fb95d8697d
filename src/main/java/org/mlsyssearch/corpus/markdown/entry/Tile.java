package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;

/**
 * A claim that holds, with those that hold within its stretch.
 *
 * @param claim what the stretch is
 * @param inside what the groups within it say: the tag inside a title, the parts of a bracket
 * @param score what it adds to the reading
 */
record Tile(Claim claim, List<Tile> inside, double score) {

  Tile {
    inside = List.copyOf(inside);
  }

  static Tile of(Claim claim, double score) {
    return new Tile(claim, List.of(), score);
  }

  /** A claim on a whole token that its text is what a rule says. */
  static Claim claim(EntryText text, Claim.Kind kind, Token token, String rule) {
    return new Claim(
        kind, new Claim.Text(text.text(token)), new Span(token.start(), token.end()), rule, 0);
  }

  /** Whether it states a venue that is known. */
  boolean isKnownVenue() {
    return claim.value() instanceof Claim.Published published && published.tag().known();
  }

  /** Whether it is surely names of several persons. */
  boolean isSureOfPersons() {
    return claim.kind() == Claim.Kind.PERSONS && claim.strength() >= 9;
  }
}
