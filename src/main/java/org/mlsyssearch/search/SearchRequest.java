package org.mlsyssearch.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.PaperId;

/**
 * One search: what is meant, what it is narrowed to, and which part of the answer is wanted.
 *
 * @param query what was typed, understood
 * @param filters what is chosen in the facets
 * @param sort the order of the hits
 * @param offset how many hits to pass over; with a cursor, 0
 * @param limit how many hits to return; 0 for counts alone
 * @param cursor where a previous response ended; null to start at the offset
 * @param facets the facets to count
 * @param facetLimit how many values of a flat facet to return, besides the selected ones
 * @param typos whether misspelt words may be corrected
 * @param match by what papers are found
 * @param among the papers to choose from, as if there were no others when filters are applied; null
 *     for every paper
 * @param explain whether each hit tells why it stands where it does
 */
public record SearchRequest(
    ParsedQuery query,
    Filters filters,
    Sort sort,
    int offset,
    int limit,
    @Nullable String cursor,
    Set<Facet> facets,
    int facetLimit,
    boolean typos,
    Match match,
    @Nullable Set<PaperId> among,
    boolean explain) {

  /** The furthest hit that pages reach; beyond it there are cursors. */
  public static final int MAX_OFFSET = 10_000;

  public SearchRequest {
    facets = Set.copyOf(facets);
    among = among == null ? null : Set.copyOf(among);
    if (offset < 0 || limit < 0 || facetLimit < 0) {
      throw new IllegalArgumentException(
          "Offset, limit and facet limit are not negative: "
              + offset
              + ", "
              + limit
              + ", "
              + facetLimit);
    }
  }

  /** The first 20 hits of a query with no facet. */
  public static SearchRequest of(ParsedQuery query) {
    return new SearchRequest(
        query,
        Filters.NONE,
        Sort.RELEVANCE,
        0,
        20,
        null,
        Set.of(),
        10,
        true,
        Match.AUTO,
        null,
        false);
  }

  public SearchRequest withFilters(Filters value) {
    return new SearchRequest(
        query,
        value,
        sort,
        offset,
        limit,
        cursor,
        facets,
        facetLimit,
        typos,
        match,
        among,
        explain);
  }

  public SearchRequest withSort(Sort value) {
    return new SearchRequest(
        query,
        filters,
        value,
        offset,
        limit,
        cursor,
        facets,
        facetLimit,
        typos,
        match,
        among,
        explain);
  }

  public SearchRequest withWindow(int newOffset, int newLimit) {
    return new SearchRequest(
        query,
        filters,
        sort,
        newOffset,
        newLimit,
        null,
        facets,
        facetLimit,
        typos,
        match,
        among,
        explain);
  }

  public SearchRequest withCursor(@Nullable String value) {
    return new SearchRequest(
        query, filters, sort, 0, limit, value, facets, facetLimit, typos, match, among, explain);
  }

  public SearchRequest withFacets(Set<Facet> value, int newFacetLimit) {
    return new SearchRequest(
        query,
        filters,
        sort,
        offset,
        limit,
        cursor,
        value,
        newFacetLimit,
        typos,
        match,
        among,
        explain);
  }

  public SearchRequest withTypos(boolean value) {
    return new SearchRequest(
        query,
        filters,
        sort,
        offset,
        limit,
        cursor,
        facets,
        facetLimit,
        value,
        match,
        among,
        explain);
  }

  public SearchRequest withMatch(Match value) {
    return new SearchRequest(
        query,
        filters,
        sort,
        offset,
        limit,
        cursor,
        facets,
        facetLimit,
        typos,
        value,
        among,
        explain);
  }

  public SearchRequest withExplain(boolean value) {
    return new SearchRequest(
        query,
        filters,
        sort,
        offset,
        limit,
        cursor,
        facets,
        facetLimit,
        typos,
        match,
        among,
        value);
  }

  public SearchRequest withAmong(@Nullable Set<PaperId> value) {
    return new SearchRequest(
        query,
        filters,
        sort,
        offset,
        limit,
        cursor,
        facets,
        facetLimit,
        typos,
        match,
        value,
        explain);
  }
}
