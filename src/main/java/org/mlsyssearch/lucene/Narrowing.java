package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Filters;

/**
 * A query's papers among those to choose from, under the filters: all of them, and all but one
 * facet's, over which that facet is counted (drill-sideways).
 */
final class Narrowing {

  /**
   * Papers.
   *
   * @param bits null means every paper
   */
  record Papers(@Nullable FixedBitSet bits, int cardinality) {}

  private final Papers matching;
  private final Map<Facet, FixedBitSet> accepted = new EnumMap<>(Facet.class);
  private final Papers all;

  /**
   * Narrows a query's papers.
   *
   * @param among the papers to choose from; null for every paper
   */
  Narrowing(Matches matches, @Nullable FixedBitSet among, Filters filters, DocSets sets)
      throws IOException {
    matching = chosen(matches, among);
    for (var entry : filters.byFacet().entrySet()) {
      accepted.put(entry.getKey(), sets.accepted(entry.getKey(), entry.getValue()));
    }
    all = narrowed(null);
  }

  private static Papers chosen(Matches matches, @Nullable FixedBitSet among) {
    FixedBitSet papers = matches.papers();
    if (among == null) {
      return new Papers(papers, matches.cardinality());
    }
    FixedBitSet both = among.clone();
    if (papers != null) {
      both.and(papers);
    }
    return new Papers(both, both.cardinality());
  }

  /** Papers under every filter. */
  Papers all() {
    return all;
  }

  /** Papers under every filter but one facet's; the same ones where it has none. */
  Papers without(Facet facet) {
    return accepted.containsKey(facet) ? narrowed(facet) : all;
  }

  private Papers narrowed(@Nullable Facet facet) {
    FixedBitSet papers = null;
    for (Map.Entry<Facet, FixedBitSet> entry : accepted.entrySet()) {
      if (entry.getKey() != facet) {
        if (papers == null) {
          papers = entry.getValue().clone();
        } else {
          papers.and(entry.getValue());
        }
      }
    }
    if (papers == null) {
      return matching;
    }
    if (matching.bits() != null) {
      papers.and(matching.bits());
    }
    return new Papers(papers, papers.cardinality());
  }
}
