package org.mlsyssearch.search;

import java.util.Set;
import java.util.function.Consumer;
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
    return with(change -> change.filters = value);
  }

  public SearchRequest withSort(Sort value) {
    return with(change -> change.sort = value);
  }

  /** Other hits of the same search; where a cursor was given, it is left. */
  public SearchRequest withWindow(int newOffset, int newLimit) {
    return with(change -> {
      change.offset = newOffset;
      change.limit = newLimit;
      change.cursor = null;
    });
  }

  /** The hits behind a cursor, or from the first. */
  public SearchRequest withCursor(@Nullable String value) {
    return with(change -> {
      change.offset = 0;
      change.cursor = value;
    });
  }

  public SearchRequest withFacets(Set<Facet> value, int newFacetLimit) {
    return with(change -> {
      change.facets = value;
      change.facetLimit = newFacetLimit;
    });
  }

  public SearchRequest withTypos(boolean value) {
    return with(change -> change.typos = value);
  }

  public SearchRequest withMatch(Match value) {
    return with(change -> change.match = value);
  }

  public SearchRequest withExplain(boolean value) {
    return with(change -> change.explain = value);
  }

  public SearchRequest withAmong(@Nullable Set<PaperId> value) {
    return with(change -> change.among = value);
  }

  private SearchRequest with(Consumer<Change> edit) {
    Change change = new Change(this);
    edit.accept(change);
    return change.made();
  }

  /** A copy in the making: the one place that lists every part. */
  private static final class Change {
    private ParsedQuery query;
    private Filters filters;
    private Sort sort;
    private int offset;
    private int limit;
    private @Nullable String cursor;
    private Set<Facet> facets;
    private int facetLimit;
    private boolean typos;
    private Match match;
    private @Nullable Set<PaperId> among;
    private boolean explain;

    Change(SearchRequest from) {
      query = from.query;
      filters = from.filters;
      sort = from.sort;
      offset = from.offset;
      limit = from.limit;
      cursor = from.cursor;
      facets = from.facets;
      facetLimit = from.facetLimit;
      typos = from.typos;
      match = from.match;
      among = from.among;
      explain = from.explain;
    }

    SearchRequest made() {
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
          explain);
    }
  }
}
