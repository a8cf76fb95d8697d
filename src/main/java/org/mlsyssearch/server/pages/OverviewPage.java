package org.mlsyssearch.server.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.server.html.Frame;
import org.mlsyssearch.server.html.Html;
import org.mlsyssearch.server.vocabulary.Phrases;

/**
 * All that can be browsed: the topic tree, venues, years, systems A to Z and lists, with counts.
 *
 * @param topics the forest
 * @param years the years
 * @param venues A to Z
 * @param systems A to Z, the first few thousand
 * @param sources the lists
 */
record OverviewPage(
    FacetCounts.Tree topics,
    FacetCounts.Years years,
    FacetCounts.Terms venues,
    FacetCounts.Terms systems,
    FacetCounts.Terms sources) {

  private static final String ROOT = "./";
  private static final int LIMIT = 3_000;

  /** Counts everything. */
  static OverviewPage of(SearchIndex index) throws IOException {
    SearchRequest all =
        SearchRequest.of(ParsedQuery.ALL)
            .withWindow(0, 0)
            .withFacets(Set.of(Facet.TOPIC, Facet.YEAR), 0);
    Map<Facet, FacetCounts> counts = index.search(all).facets();
    return new OverviewPage(
        counts.get(Facet.TOPIC) instanceof FacetCounts.Tree tree
            ? tree
            : new FacetCounts.Tree(0, List.of()),
        counts.get(Facet.YEAR) instanceof FacetCounts.Years years
            ? years
            : new FacetCounts.Years(null, null, 0, List.of()),
        values(index, all, Facet.VENUE),
        values(index, all, Facet.SYSTEM),
        values(index, all, Facet.SOURCE));
  }

  private static FacetCounts.Terms values(SearchIndex index, SearchRequest all, Facet facet)
      throws IOException {
    return index.facet(new FacetRequest(all, facet, "", null, true, LIMIT));
  }

  /** The whole document. */
  String html(IndexInfo info, String base) {
    String site = info.corpus().title();
    return new Frame(site, "Browse", ROOT, "")
        .page(
            head -> {
              head.empty("link", "rel", "canonical", "href", base + BrowseRoutes.PATH);
              head.empty(
                  "meta",
                  "name",
                  "description",
                  "content",
                  Phrases.count(info.papers(), "paper") + " by topic, venue, year and system.");
            },
            main -> main(main, info.papers()));
  }

  private void main(Html html, int papers) {
    html.open("div", "class", "browse").leaf("h1", "Browse " + Phrases.count(papers, "paper"));
    html.open("nav", "class", "jump", "aria-label", "On this page");
    html.leaf("a", "Topics", "href", "#topics");
    html.leaf("a", "Venues", "href", "#venues");
    html.leaf("a", "Years", "href", "#years");
    html.leaf("a", "Systems A–Z", "href", "#systems");
    html.leaf("a", "Lists", "href", "#lists");
    html.leaf("a", "All papers, newest first", "href", "browse?sort=year:desc").close();
    html.open("section", "id", "topics", "class", "topics").leaf("h2", "Topics");
    nodes(html, topics.roots());
    html.close();
    section(html, "venues", "Venues", Facet.VENUE, venues.values());
    List<FacetCounts.Count> newestFirst = new ArrayList<>(years.buckets()).reversed();
    section(html, "years", "Years", Facet.YEAR, newestFirst);
    systems(html);
    section(html, "lists", "Lists", Facet.SOURCE, sources.values());
    html.open("p").leaf("a", "What was made of each line of them", "href", ROOT + "report").close();
    html.close();
  }

  private static void nodes(Html html, List<FacetCounts.Node> nodes) {
    if (nodes.isEmpty()) {
      return;
    }
    html.open("ul");
    for (FacetCounts.Node node : nodes) {
      html.open("li");
      value(html, Facet.TOPIC, node.count());
      nodes(html, node.children());
      html.close();
    }
    html.close();
  }

  private static void section(
      Html html, String id, String heading, Facet facet, List<FacetCounts.Count> values) {
    html.open("section", "id", id).leaf("h2", heading);
    list(html, facet, values);
    html.close();
  }

  private void systems(Html html) {
    Map<String, List<FacetCounts.Count>> letters = new TreeMap<>();
    for (FacetCounts.Count system : systems.values()) {
      letters.computeIfAbsent(letter(system.label()), key -> new ArrayList<>()).add(system);
    }
    html.open("section", "id", "systems").leaf("h2", "Systems A–Z");
    html.open("nav", "class", "jump", "aria-label", "Letters");
    letters.keySet().forEach(letter -> html.leaf("a", letter, "href", "#" + anchor(letter)));
    html.close();
    letters.forEach((letter, values) -> {
      html.open("div", "class", "letter").leaf("h3", letter, "id", anchor(letter));
      list(html, Facet.SYSTEM, values);
      html.close();
    });
    int more = systems.distinct() - systems.values().size();
    if (more > 0) {
      html.leaf("p", "And " + Phrases.count(more, "system") + " more: search for their names.");
    }
    html.close();
  }

  private static void list(Html html, Facet facet, List<FacetCounts.Count> values) {
    html.open("ul", "class", "values");
    for (FacetCounts.Count value : values) {
      html.open("li");
      value(html, facet, value);
      html.close();
    }
    html.close();
  }

  private static void value(Html html, Facet facet, FacetCounts.Count value) {
    html.leaf("a", value.label(), "href", BrowseRoutes.address(ROOT, facet, value.value()))
        .text(" ")
        .leaf("span", Phrases.number(value.count()), "class", "count");
  }

  /** The first letter, folded to A to Z; {@code #} for anything else. */
  private static String letter(String label) {
    String slug = Slug.of(label);
    char first = slug.isEmpty() ? '#' : Character.toUpperCase(slug.charAt(0));
    return first >= 'A' && first <= 'Z' ? String.valueOf(first) : "#";
  }

  private static String anchor(String letter) {
    return "systems-" + (letter.equals("#") ? "other" : letter.toLowerCase(Locale.ROOT));
  }
}
