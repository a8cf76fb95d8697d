package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.facets.FacetView;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.Filters;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.TimeBudget;

/** The facets of what one request finds. Used by one thread. */
final class SearchFacets {

  private final Snapshot snapshot;
  private final Narrowing narrowing;
  private final Filters filters;

  /** By the papers themselves; most facets are counted over the same ones. */
  private final IdentityHashMap<FixedBitSet, PapersToCount> toCount = new IdentityHashMap<>();

  SearchFacets(Snapshot snapshot, Narrowing narrowing, Filters filters) {
    this.snapshot = snapshot;
    this.narrowing = narrowing;
    this.filters = filters;
  }

  /** The facets that a request asks for. */
  Map<Facet, FacetCounts> counts(SearchRequest request) throws IOException {
    Map<Facet, FacetCounts> facets = new EnumMap<>(Facet.class);
    for (Facet facet : request.facets()) {
      TimeBudget.check();
      try (FacetCounter counter = counter(facet)) {
        facets.put(facet, view(counter).counts(request.facetLimit()));
      }
    }
    return facets;
  }

  /** Some values of one facet. */
  FacetCounts.Terms look(FacetRequest look) throws IOException {
    try (FacetCounter counter = counter(look.facet())) {
      return view(counter).look(look);
    }
  }

  private FacetCounter counter(Facet facet) {
    return new FacetCounter(
        snapshot.column(facet), () -> snapshot.labels(facet), toCount(narrowing.without(facet)));
  }

  private @Nullable PapersToCount toCount(Narrowing.Papers pool) {
    FixedBitSet bits = pool.bits();
    return bits == null
        ? null
        : toCount.computeIfAbsent(bits, any -> snapshot.countedSets().of(bits, pool.cardinality()));
  }

  private FacetView view(FacetCounter counter) {
    return new FacetView(counter, filters.of(counter.facet()));
  }
}
