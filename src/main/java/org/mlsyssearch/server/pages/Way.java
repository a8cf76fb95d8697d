package org.mlsyssearch.server.pages;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Filters;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.NearTopic;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.params.SearchParams;

/**
 * A way on from a search that finds nothing: a search that asks for less, or a topic near to it, as
 * {@code web/empty.js} offers them.
 *
 * @param text what it leaves out or leads to
 * @param count how many papers it finds
 */
record Way(String text, SearchParams search, int count) {

  private static final int TRIED = 12;
  private static final int SHOWN = 5;

  /** The first ways on that find something, then near topics. */
  static List<Way> from(SearchParams params, List<Chips.Chip> chips, Site site) throws IOException {
    List<Way> ways = new ArrayList<>();
    for (Way way : asked(params, chips)) {
      if (ways.size() < SHOWN
          && !way.search.withTypos(true).withMatch(Match.AUTO).setQuery().isEmpty()) {
        int count = site.index().search(way.search.toRequest(site).withWindow(0, 0)).total();
        if (count > 0) {
          ways.add(new Way(way.text, way.search, count));
        }
      }
    }
    for (NearTopic near : NearTopic.of(site.index(), params.toRequest(site))) {
      Filters filters =
          params.filters().without(Facet.TOPIC).including(Facet.TOPIC, near.topic().key());
      SearchParams search = params.withPage(1).withQuery("").withFilters(filters);
      ways.add(new Way("on the topic " + near.topic().label(), search, near.count()));
    }
    return ways;
  }

  private static List<Way> asked(SearchParams params, List<Chips.Chip> chips) {
    SearchParams first = params.withPage(1);
    List<Way> ways = new ArrayList<>();
    for (Chips.Chip chip : chips.subList(0, Math.min(TRIED, chips.size()))) {
      String change = chip.excluded() ? "including " : "without ";
      ways.add(new Way(change + chip.text(), chip.without(), 0));
    }
    if (chips.size() > 1) {
      ways.add(new Way("without any filter", first.withFilters(Filters.NONE), 0));
    }
    Instant since = params.since();
    if (since != null) {
      ways.add(new Way("without New since " + Chips.day(since), first.withSince(null), 0));
    }
    if (!params.typos()) {
      ways.add(new Way("with spelling corrected", first.withTypos(true), 0));
    }
    if (params.match() != Match.AUTO) {
      ways.add(new Way("with papers related in meaning", first.withMatch(Match.AUTO), 0));
    }
    String words = plain(params.q());
    if (!words.isEmpty() && !words.equals(params.q())) {
      ways.add(new Way("as plain words: " + words, first.withQuery(words), 0));
    }
    if (!params.q().isEmpty() && !chips.isEmpty()) {
      ways.add(new Way("without “" + params.q() + "”", first.withQuery(""), 0));
    }
    return ways;
  }

  /** The words of a query without what ties, excludes or joins them. */
  private static String plain(String query) {
    return query
        .replaceAll("(^|\\s)-\\S+", " ")
        .replaceAll("(?i)\\b(title|system|author|venue|topic):", " ")
        .replaceAll("\\bOR\\b|[\"()]", " ")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
