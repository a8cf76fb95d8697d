package org.mlsyssearch.server.params;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Filters;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.Selection;
import org.mlsyssearch.search.Sort;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.http.Urls;
import org.mlsyssearch.server.vocabulary.Vocabulary;

/**
 * A search as a query string states it; the same for page, API, export and feed.
 *
 * @param q what was typed; empty for every paper
 * @param filters what is chosen in the facets
 * @param sort the order of the hits
 * @param page from 1
 * @param perPage hits of a page; 0 for counts alone
 * @param cursor where a previous response ended; null to start at the page
 * @param facets the facets to count
 * @param facetLimit values of a flat facet, besides the selected ones
 * @param typos whether misspelt words may be corrected
 * @param match by what papers are found
 * @param since only papers that came into the index after it; null for all
 * @param fields the fields of a hit that are wanted; empty for all
 * @param explain whether each hit explains its rank
 */
public record SearchParams(
    String q,
    Filters filters,
    Sort sort,
    int page,
    int perPage,
    @Nullable String cursor,
    Set<Facet> facets,
    int facetLimit,
    boolean typos,
    Match match,
    @Nullable Instant since,
    Set<String> fields,
    boolean explain) {

  /** Hits of a page where nothing else is said. */
  public static final int PER_PAGE = 20;

  /** Hits of a page at most. */
  public static final int MAX_PER_PAGE = 100;

  /** Values of a flat facet where nothing else is said. */
  public static final int FACET_LIMIT = 10;

  /** Values of a flat facet at most. */
  public static final int MAX_FACET_LIMIT = 1_000;

  /** The value of {@code facets} that counts none. */
  public static final String NO_FACETS = "none";

  /** What the value of a filter starts with to exclude it. */
  public static final char EXCLUDE = '!';

  /** The request to a site's index that these parameters mean. */
  public SearchRequest toRequest(Site site) throws IOException {
    return new SearchRequest(
        site.index().parse(q),
        filters,
        sort,
        cursor == null ? (page - 1) * perPage : 0,
        perPage,
        cursor,
        facets,
        facetLimit,
        typos,
        match,
        since == null ? null : site.seen().after(since, site.index()),
        explain);
  }

  /** These parameters with another query, whose results are shown from the first page. */
  public SearchParams withQuery(String value) {
    return with(change -> {
      change.q = value;
      change.page = 1;
      change.cursor = null;
    });
  }

  public SearchParams withTypos(boolean value) {
    return with(change -> change.typos = value);
  }

  public SearchParams withMatch(Match value) {
    return with(change -> change.match = value);
  }

  public SearchParams withSince(@Nullable Instant value) {
    return with(change -> change.since = value);
  }

  /** Another page; where a cursor was given, it is left. */
  public SearchParams withPage(int value) {
    return with(change -> {
      change.page = value;
      change.cursor = null;
    });
  }

  /** What comes behind a cursor, or the first page. */
  public SearchParams withCursor(@Nullable String value) {
    return with(change -> {
      change.page = 1;
      change.cursor = value;
    });
  }

  public SearchParams withFilters(Filters value) {
    return with(change -> change.filters = value);
  }

  public SearchParams withSort(Sort value) {
    return with(change -> change.sort = value);
  }

  Change change() {
    return new Change(this);
  }

  private SearchParams with(Consumer<Change> edit) {
    Change change = change();
    edit.accept(change);
    return change.made();
  }

  /** A copy in the making: the one place that lists every part. */
  static final class Change {
    String q;
    Filters filters;
    Sort sort;
    int page;
    int perPage;
    @Nullable String cursor;
    Set<Facet> facets;
    int facetLimit;
    boolean typos;
    Match match;
    @Nullable Instant since;
    Set<String> fields;
    boolean explain;

    Change(SearchParams from) {
      q = from.q;
      filters = from.filters;
      sort = from.sort;
      page = from.page;
      perPage = from.perPage;
      cursor = from.cursor;
      facets = from.facets;
      facetLimit = from.facetLimit;
      typos = from.typos;
      match = from.match;
      since = from.since;
      fields = from.fields;
      explain = from.explain;
    }

    SearchParams made() {
      return new SearchParams(
          q,
          filters,
          sort,
          page,
          perPage,
          cursor,
          facets,
          facetLimit,
          typos,
          match,
          since,
          fields,
          explain);
    }
  }

  /**
   * The query string that means the same, without what is default, in one order: equal for equal
   * searches.
   *
   * @return percent-encoded, without a question mark; empty for the search for everything
   */
  public String query() {
    List<String> parts = new ArrayList<>();
    addSet(parts);
    if (page != 1) {
      add(parts, "page", Integer.toString(page));
    }
    if (perPage != PER_PAGE) {
      add(parts, "per_page", Integer.toString(perPage));
    }
    if (cursor != null) {
      add(parts, "cursor", cursor);
    }
    if (facets.isEmpty()) {
      add(parts, "facets", NO_FACETS);
    } else if (facets.size() < Vocabulary.FACETS.size()) {
      add(
          parts,
          "facets",
          String.join(
              ",", Vocabulary.FACETS.stream().filter(facets::contains).map(Facet::id).toList()));
    }
    if (facetLimit != FACET_LIMIT) {
      add(parts, "facet_limit", Integer.toString(facetLimit));
    }
    if (!fields.isEmpty()) {
      add(parts, "fields", String.join(",", new TreeSet<>(fields)));
    }
    if (explain) {
      add(parts, "explain", "true");
    }
    return String.join("&", parts);
  }

  /** The part of {@link #query()} that decides which papers match and in which order. */
  public String setQuery() {
    List<String> parts = new ArrayList<>();
    addSet(parts);
    return String.join("&", parts);
  }

  private void addSet(List<String> parts) {
    if (!q.isEmpty()) {
      add(parts, "q", q);
    }
    for (Facet facet : Vocabulary.FACETS) {
      Selection selection = filters.of(facet);
      selection.include().forEach(value -> add(parts, facet.id(), value));
      selection.exclude().forEach(value -> add(parts, facet.id(), EXCLUDE + value));
    }
    if (sort != Sort.RELEVANCE) {
      add(parts, "sort", sort.id());
    }
    if (!typos) {
      add(parts, "typo", "off");
    }
    if (match != Match.AUTO) {
      add(parts, "match", match.id());
    }
    if (since != null) {
      add(parts, "since", since.toString());
    }
  }

  private static void add(List<String> parts, String name, String value) {
    parts.add(name + "=" + Urls.encode(value));
  }
}
