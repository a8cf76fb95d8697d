package org.mlsyssearch.server.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetCounts.Count;
import org.mlsyssearch.search.FacetCounts.Node;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.search.Selection;
import org.mlsyssearch.server.html.Html;
import org.mlsyssearch.server.params.SearchParams;
import org.mlsyssearch.server.vocabulary.FacetSize;
import org.mlsyssearch.server.vocabulary.Phrases;

/**
 * The facets beside a plain page of results: each value is a link that adds it or takes it away.
 *
 * @param sizes the facets to show; those known for few papers come last
 */
record ResultsSide(SearchParams params, SearchResponse response, List<FacetSize> sizes) {

  void write(Html html) {
    List<FacetSize> ordered = new ArrayList<>(sizes);
    ordered.sort(Comparator.comparing(FacetSize::sparse));
    for (FacetSize size : ordered) {
      Facet facet = size.facet();
      switch (response.facets().get(facet)) {
        case FacetCounts.Tree tree when !tree.roots().isEmpty() -> {
          heading(html, size);
          html.open("div", "class", "tree");
          nodes(html, facet, tree.roots());
          html.close();
        }
        case FacetCounts.Terms terms when !terms.values().isEmpty() -> {
          heading(html, size);
          flat(html, facet, terms.values());
        }
        case FacetCounts.Years years when !years(years).isEmpty() || chosen(facet) -> {
          heading(html, size);
          flat(html, facet, years(years));
        }
        case null, default -> {
          // A facet without values is not shown.
        }
      }
    }
  }

  private boolean chosen(Facet facet) {
    return !params.filters().of(facet).isEmpty();
  }

  /** The years, newest first, and then the papers without one. */
  private List<Count> years(FacetCounts.Years years) {
    List<Count> values = new ArrayList<>(years.buckets().reversed());
    Selection selection = params.filters().of(Facet.YEAR);
    boolean selected = selection.include().contains(Facet.UNKNOWN);
    boolean excluded = selection.exclude().contains(Facet.UNKNOWN);
    if (years.missing() > 0 || selected || excluded) {
      values.add(new Count(Facet.UNKNOWN, "Unknown year", years.missing(), selected, excluded));
    }
    return values;
  }

  private static void heading(Html html, FacetSize size) {
    html.leaf("h2", size.facet().label());
    if (size.sparse()) {
      String text =
          "%ss known for %s of %s"
              .formatted(
                  size.facet().label(),
                  Phrases.number(size.known()),
                  Phrases.count(size.papers(), "paper"));
      html.leaf("p", text, "class", "coverage");
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
    html.open("ul");
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
            ? Chips.without(params, facet, value.value())
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
    html.text(" ").leaf("span", Phrases.number(value.count()), "class", "count");
  }
}
