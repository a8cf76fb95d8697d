package org.mlsyssearch.server.params;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import org.mlsyssearch.server.vocabulary.Vocabulary;

/** Reads the parameters of a search, and notes with {@link Params} what cannot be understood. */
public final class SearchReader {

  /** Levels of a topic at most. */
  private static final int MOST_LEVELS = 50;

  private static final Map<String, Boolean> TYPOS = typos();
  private static final Map<String, Match> MATCHES = matches();
  private static final Map<String, Sort> SORTS = sorts();

  private SearchReader() {}

  /** Reads every parameter of a search; call {@link Params#check} when yours are read too. */
  public static SearchParams read(Params params) {
    SearchParams narrowed = readFilters(params);
    Sort sort = params.choice("sort", SORTS, Sort.RELEVANCE);
    int page = params.number("page", 1, 1, SearchRequest.MAX_OFFSET);
    int perPage = params.number("per_page", SearchParams.PER_PAGE, 0, SearchParams.MAX_PER_PAGE);
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
    SearchParams.Change all = narrowed.change();
    all.sort = sort;
    all.page = page;
    all.perPage = perPage;
    all.cursor = cursor;
    all.facets = facets(params);
    all.facetLimit =
        params.number("facet_limit", SearchParams.FACET_LIMIT, 0, SearchParams.MAX_FACET_LIMIT);
    all.fields = new TreeSet<>(params.choices("fields", HitField.BY_ID));
    all.explain = params.flag("explain", false);
    return all.made();
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
    return new SearchParams(
        q,
        filters,
        Sort.RELEVANCE,
        1,
        SearchParams.PER_PAGE,
        null,
        Set.of(),
        SearchParams.FACET_LIMIT,
        params.choice("typo", TYPOS, true),
        params.choice("match", MATCHES, Match.AUTO),
        since(params),
        Set.of(),
        false);
  }

  private static Selection selection(Params params, Facet facet) {
    LinkedHashSet<String> include = new LinkedHashSet<>();
    LinkedHashSet<String> exclude = new LinkedHashSet<>();
    for (String given : params.all(facet.id())) {
      String text = given.strip();
      boolean excluded = text.charAt(0) == SearchParams.EXCLUDE;
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
              + facet.label().toLowerCase(Locale.ROOT)
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
    choices.put(SearchParams.NO_FACETS, Optional.empty());
    List<Optional<Facet>> chosen = params.choices("facets", choices);
    if (chosen.isEmpty()) {
      return EnumSet.copyOf(Vocabulary.FACETS);
    }
    Set<Facet> facets = EnumSet.noneOf(Facet.class);
    chosen.forEach(choice -> choice.ifPresent(facets::add));
    return facets;
  }

  private static Map<String, Boolean> typos() {
    Map<String, Boolean> typos = new LinkedHashMap<>();
    typos.put("auto", true);
    typos.put("off", false);
    return typos;
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
