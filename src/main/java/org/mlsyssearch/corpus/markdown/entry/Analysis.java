package org.mlsyssearch.corpus.markdown.entry;

import java.util.List;
import java.util.Map;

/**
 * All that the recognisers say of a text, before anything is chosen.
 *
 * @param text the text
 * @param claims what they say of it, in order
 * @param groups what they say of the insides of its brackets, by where a bracket opens
 */
record Analysis(EntryText text, List<Claim> claims, Map<Integer, Analysis> groups) {

  Analysis {
    claims = List.copyOf(claims);
    groups = Map.copyOf(groups);
  }

  /** What links in it are called. */
  List<Claim> labels() {
    return claims.stream().filter(claim -> claim.kind() == Claim.Kind.LABEL).toList();
  }
}
