package org.mlsyssearch.server.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetCounts.Count;
import org.mlsyssearch.search.FacetCounts.Node;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.server.html.Html;
import org.mlsyssearch.server.params.SearchParams;

/**
 * The facets beside a plain page of results: each value is a link that adds it or takes it away.
 */
final class ResultsSide {

  /** How many values of a flat facet are shown. */
  static final int VALUES = 12;

  private final SearchParams params;
  private final SearchResponse response;

  ResultsSide(SearchParams params, SearchResponse response) {
    this.params = params;
    this.response = response;
  }

  void write(Html html) {
    for (Facet facet : SearchParams.DEFAULT_FACETS) {
      FacetCounts counts = response.facets().get(facet);
      if (counts == null) {
        continue;
      }
      switch (counts) {
        case FacetCounts.Tree tree when !tree.roots().isEmpty() -> {
          html.leaf("h2", facet.label()).open("div", "class", "tree");
          nodes(html, facet, tree.roots());
          html.close();
        }
        case FacetCounts.Terms terms when !terms.values().isEmpty() ->
            flat(html, facet, terms.values());
        case FacetCounts.Years years when !years.buckets().isEmpty() ->
            flat(html, facet, new ArrayList<>(years.buckets()).reversed());
        default -> {
          // A facet without values is not shown.
        }
      }
    }
  }

  private void nodes(Html html, Facet facet, List<Node> nodes) {
    html.open("ul");
    for (Node node : nodes) {
      html.open("li");
      value(html, facet, node.count());
      if (!node.children().isEmpty()) {
        nodes(html, facet, node.children());
      }
      html.close();
    }
    html.close();
  }

  private void flat(Html html, Facet facet, List<Count> values) {
    html.leaf("h2", facet.label()).open("ul");
    for (Count value : values) {
      html.open("li");
      value(html, facet, value);
      html.close();
    }
    html.close();
  }

  private void value(Html html, Facet facet, Count value) {
    boolean chosen = params.filters().of(facet).include().contains(value.value());
    SearchParams toggled =
        chosen || value.excluded()
            ? ResultsPage.without(params, facet, value.value())
            : params.withFilters(params.filters().including(facet, value.value())).withPage(1);
    html.leaf(
        "a",
        (value.excluded() ? "not " : "") + value.label(),
        "href",
        ResultsPage.address(toggled),
        "rel",
        "nofollow",
        "aria-current",
        chosen ? "true" : null);
    html.text(" ").leaf("span", String.format(Locale.ROOT, "%,d", value.count()), "class", "count");
  }

  /** The name of a value that a response counts; the value itself where it does not. */
  static String labelOf(SearchResponse response, Facet facet, String value) {
    FacetCounts counts = response.facets().get(facet);
    List<Count> known = new ArrayList<>();
    switch (counts) {
      case FacetCounts.Tree tree -> collect(tree.roots(), known);
      case FacetCounts.Terms terms -> known.addAll(terms.values());
      case FacetCounts.Years years -> known.addAll(years.buckets());
      case null -> {
        // Not counted, so no name is known.
      }
    }
    return known.stream()
        .filter(count -> count.value().equals(value))
        .map(Count::label)
        .findFirst()
        .orElse(value);
  }

  private static void collect(List<Node> nodes, List<Count> counts) {
    for (Node node : nodes) {
      counts.add(node.count());
      collect(node.children(), counts);
    }
  }
}
