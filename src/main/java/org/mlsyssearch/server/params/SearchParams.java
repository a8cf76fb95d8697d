package org.mlsyssearch.server.params;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Filters;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.Selection;
import org.mlsyssearch.search.Sort;
import org.mlsyssearch.search.YearRange;
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

  /** Levels of a topic at most. */
  private static final int MOST_LEVELS = 50;

  /** What the value of a filter starts with to exclude it. */
  public static final char EXCLUDE = '!';

  /** Reads every parameter of a search; call {@link Params#check} when yours are read too. */
  public static SearchParams read(Params params) {
    SearchParams narrowed = readFilters(params);
    Sort sort = params.choice("sort", sorts(), Sort.RELEVANCE);
    int page = params.number("page", 1, 1, SearchRequest.MAX_OFFSET);
    int perPage = params.number("per_page", PER_PAGE, 0, MAX_PER_PAGE);
    String cursor = params.one("cursor");
    if (cursor != null && page > 1) {
      params.error("page", "'page' and 'cursor' exclude each other; give one of them.", null);
    } else if ((long) page * perPage > SearchRequest.MAX_OFFSET) {
      params.error(
          "page",
          "Page %d of %d hits each lies beyond the first %,d hits; go on with 'cursor'."
              .formatted(page, perPage, SearchRequest.MAX_OFFSET),
          null);
    }
    return new SearchParams(
        narrowed.q,
        narrowed.filters,
        sort,
        page,
        perPage,
        cursor,
        facets(params),
        params.number("facet_limit", FACET_LIMIT, 0, MAX_FACET_LIMIT),
        narrowed.typos,
        narrowed.match,
        narrowed.since,
        new TreeSet<>(params.choices("fields", HitField.BY_ID)),
        params.flag("explain", false));
  }

  /**
   * Reads only what decides which papers match: {@code q}, the facets, {@code typo}, {@code match}
   * and {@code since}.
   */
  public static SearchParams readFilters(Params params) {
    String q = Optional.ofNullable(params.one("q")).orElse("").strip();
    Filters filters = Filters.NONE;
    for (Facet facet : Vocabulary.FACETS) {
      filters = filters.with(facet, selection(params, facet));
    }
    Map<String, Boolean> typos = new LinkedHashMap<>();
    typos.put("auto", true);
    typos.put("off", false);
    return new SearchParams(
        q,
        filters,
        Sort.RELEVANCE,
        1,
        PER_PAGE,
        null,
        Set.of(),
        FACET_LIMIT,
        params.choice("typo", typos, true),
        params.choice("match", matches(), Match.AUTO),
        since(params),
        Set.of(),
        false);
  }

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
    return new SearchParams(
        value,
        filters,
        sort,
        1,
        perPage,
        null,
        facets,
        facetLimit,
        typos,
        match,
        since,
        fields,
        explain);
  }

  public SearchParams withTypos(boolean value) {
    return new SearchParams(
        q,
        filters,
        sort,
        page,
        perPage,
        cursor,
        facets,
        facetLimit,
        value,
        match,
        since,
        fields,
        explain);
  }

  public SearchParams withMatch(Match value) {
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
        value,
        since,
        fields,
        explain);
  }

  public SearchParams withSince(@Nullable Instant value) {
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
        value,
        fields,
        explain);
  }

  public SearchParams withPage(int value) {
    return new SearchParams(
        q,
        filters,
        sort,
        value,
        perPage,
        null,
        facets,
        facetLimit,
        typos,
        match,
        since,
        fields,
        explain);
  }

  public SearchParams withCursor(@Nullable String value) {
    return new SearchParams(
        q,
        filters,
        sort,
        1,
        perPage,
        value,
        facets,
        facetLimit,
        typos,
        match,
        since,
        fields,
        explain);
  }

  public SearchParams withFilters(Filters value) {
    return new SearchParams(
        q,
        value,
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

  public SearchParams withSort(Sort value) {
    return new SearchParams(
        q,
        filters,
        value,
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

  private static Selection selection(Params params, Facet facet) {
    LinkedHashSet<String> include = new LinkedHashSet<>();
    LinkedHashSet<String> exclude = new LinkedHashSet<>();
    for (String given : params.all(facet.id())) {
      String text = given.strip();
      boolean excluded = text.charAt(0) == EXCLUDE;
      String value = value(params, facet, excluded ? text.substring(1) : text);
      if (value != null) {
        (excluded ? exclude : include).add(value);
      }
    }
    return new Selection(include, exclude);
  }

  /** The canonical value; null with an error noted if there can be no such value. */
  private static @Nullable String value(Params params, Facet facet, String text) {
    String value = facet.canonical(text);
    if (value.isEmpty()) {
      params.error(
          facet.id(),
          "'"
              + text
              + "' names no "
              + facet.label().toLowerCase(java.util.Locale.ROOT)
              + "; leave the parameter out for all.",
          null);
      return null;
    }
    if (facet == Facet.TOPIC && value.chars().filter(c -> c == '/').count() >= MOST_LEVELS) {
      params.error(
          "topic",
          "No topic lies %d levels deep; give its path from the top, as in 'a/b'."
              .formatted(MOST_LEVELS + 1),
          null);
      return null;
    }
    if (facet == Facet.YEAR && !value.equals(Facet.UNKNOWN)) {
      try {
        return YearRange.parse(value).toString();
      } catch (IllegalArgumentException e) {
        params.error("year", e.getMessage() + ".", null);
        return null;
      }
    }
    List<String> kinds = Arrays.stream(Kind.values()).map(Kind::id).toList();
    if (facet == Facet.KIND && !kinds.contains(value)) {
      String near = DidYouMean.nearest(value, kinds);
      params.error(
          "kind",
          "There is no kind '" + text + "'; choose from " + String.join(", ", kinds) + ".",
          near);
      return null;
    }
    return value;
  }

  /** An instant, or the first of a day of UTC; null where none is given. */
  private static @Nullable Instant since(Params params) {
    String text = params.one("since");
    if (text == null) {
      return null;
    }
    try {
      String given = text.strip();
      return given.indexOf('T') < 0
          ? LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(given).toInstant();
    } catch (DateTimeException e) {
      params.error(
          "since",
          "'%s' is no date for 'since'; write 2026-11-20 or 2026-11-20T08:00:00Z.".formatted(text),
          null);
      return null;
    }
  }

  private static Set<Facet> facets(Params params) {
    Map<String, Optional<Facet>> choices = new LinkedHashMap<>();
    Vocabulary.FACETS.forEach(facet -> choices.put(facet.id(), Optional.of(facet)));
    choices.put(NO_FACETS, Optional.empty());
    List<Optional<Facet>> chosen = params.choices("facets", choices);
    if (chosen.isEmpty()) {
      return EnumSet.copyOf(Vocabulary.FACETS);
    }
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    chosen.forEach(choice -> choice.ifPresent(facets::add));
    return facets;
  }

  private static Map<String, Match> matches() {
    Map<String, Match> matches = new LinkedHashMap<>();
    for (Match match : Match.values()) {
      matches.put(match.id(), match);
    }
    return matches;
  }

  private static Map<String, Sort> sorts() {
    Map<String, Sort> sorts = new LinkedHashMap<>();
    for (Sort sort : Sort.values()) {
      sorts.put(sort.id(), sort);
    }
    return sorts;
  }
}
