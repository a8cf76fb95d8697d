package org.mlsyssearch.server.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetCounts.Count;
import org.mlsyssearch.search.FacetCounts.Node;
import org.mlsyssearch.search.Filters;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.search.Selection;
import org.mlsyssearch.server.html.Html;
import org.mlsyssearch.server.params.SearchParams;
import org.mlsyssearch.server.vocabulary.Vocabulary;

/** The chosen values of a search in words, each with the search that is without it. */
record Chips(SearchParams params, SearchResponse response) {

  private static final Pattern RANGE = Pattern.compile("(\\d{4})?-(\\d{4})?");

  /**
   * A chosen value.
   *
   * @param value as filters have it
   * @param excluded whether papers that have it are left out
   * @param label what people read
   * @param without the search without it, from its first page
   */
  record Chip(Facet facet, String value, boolean excluded, String label, SearchParams without) {

    /** Facet and value: {@code Venue SOSP}. */
    String text() {
      return facet.label() + " " + label;
    }
  }

  /** Every chosen value, in the order of the facets. */
  List<Chip> all() {
    List<Chip> chips = new ArrayList<>();
    for (Facet facet : Vocabulary.FACETS) {
      Selection selection = params.filters().of(facet);
      selection.include().forEach(value -> chips.add(chip(facet, value, false)));
      selection.exclude().forEach(value -> chips.add(chip(facet, value, true)));
    }
    return chips;
  }

  private Chip chip(Facet facet, String value, boolean excluded) {
    return new Chip(facet, value, excluded, label(facet, value), without(params, facet, value));
  }

  void write(Html html) {
    List<Chip> chips = all();
    Instant since = params.since();
    if (chips.isEmpty() && since == null) {
      return;
    }
    html.open("ul", "class", "chips", "aria-label", "Chosen filters");
    for (Chip chip : chips) {
      String not = chip.excluded ? "not " : "";
      html.open("li");
      html.open(
          "a",
          "class",
          chip.excluded ? "chip not" : "chip",
          "href",
          ResultsPage.address(chip.without),
          "aria-label",
          "Remove " + not + chip.text());
      html.leaf("span", not + chip.facet.label(), "class", "kind").text(" ");
      html.leaf("span", chip.label, "class", "name");
      html.leaf("span", " ×", "aria-hidden", "true").close().close();
    }
    if (since != null) {
      since(html, since);
    }
    if (chips.size() > 1 || (since != null && !chips.isEmpty())) {
      SearchParams bare = params.withFilters(Filters.NONE).withSince(null).withPage(1);
      String address = ResultsPage.address(bare);
      html.open("li").leaf("a", "Clear all", "class", "clear-all", "href", address).close();
    }
    html.close();
  }

  /** The day of an instant, in UTC. */
  static String day(Instant since) {
    return since.toString().substring(0, 10);
  }

  private void since(Html html, Instant since) {
    String day = day(since);
    String address = ResultsPage.address(params.withSince(null).withPage(1));
    html.open("li");
    html.open("a", "class", "chip", "href", address, "aria-label", "Remove New since " + day);
    html.leaf("span", "New since", "class", "kind").text(" ");
    html.leaf("span", day, "class", "name");
    html.leaf("span", " ×", "aria-hidden", "true").close().close();
  }

  /** The search without one value of a facet, chosen or excluded, from its first page. */
  static SearchParams without(SearchParams params, Facet facet, String value) {
    Selection old = params.filters().of(facet);
    LinkedHashSet<String> include = new LinkedHashSet<>(old.include());
    LinkedHashSet<String> exclude = new LinkedHashSet<>(old.exclude());
    include.remove(value);
    exclude.remove(value);
    return params
        .withFilters(params.filters().with(facet, new Selection(include, exclude)))
        .withPage(1);
  }

  private String label(Facet facet, String value) {
    if (facet == Facet.YEAR) {
      return years(value);
    }
    List<Count> known = new ArrayList<>();
    switch (response.facets().get(facet)) {
      case FacetCounts.Tree tree -> collect(tree.roots(), known);
      case FacetCounts.Terms terms -> known.addAll(terms.values());
      case FacetCounts.Years years -> known.addAll(years.buckets());
      case null -> {
        // Not counted, so no label is known.
      }
    }
    return known.stream()
        .filter(count -> count.value().equals(value))
        .map(Count::label)
        .findFirst()
        .orElse(value.substring(value.lastIndexOf('/') + 1));
  }

  private static String years(String value) {
    Matcher range = RANGE.matcher(value);
    if (!range.matches()) {
      return value;
    }
    String from = range.group(1);
    String to = range.group(2);
    return from == null ? "to " + to : to == null ? "from " + from : from + "–" + to;
  }

  private static void collect(List<Node> nodes, List<Count> counts) {
    for (Node node : nodes) {
      counts.add(node.count());
      collect(node.children(), counts);
    }
  }
}
