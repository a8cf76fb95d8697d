package org.mlsyssearch.server.pages;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Filters;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.search.Selection;
import org.mlsyssearch.search.Sort;
import org.mlsyssearch.server.html.Frame;
import org.mlsyssearch.server.html.Html;
import org.mlsyssearch.server.params.SearchParams;

/** The results of a search as a plain page: every filter, order and page is a link. */
final class ResultsPage {

  private static final String ROOT = "./";

  private final SearchParams params;
  private final SearchResponse response;

  ResultsPage(SearchParams params, SearchResponse response) {
    this.params = params;
    this.response = response;
  }

  /** The whole document. */
  String html(String site, String base) {
    String title = params.q().isEmpty() ? described() : params.q();
    return new Frame(site, title, ROOT, params.q())
        .page(head -> head(head, base), new ResultsSide(params, response)::write, this::main);
  }

  /** The page a search is shown on, from the same folder. */
  static String address(SearchParams params) {
    String query = params.query();
    return query.isEmpty() ? "browse" : "browse?" + query;
  }

  private void head(Html head, String base) {
    head.empty("link", "rel", "canonical", "href", base + "/" + address(params));
    head.empty(
        "link",
        "rel",
        "alternate",
        "type",
        "application/atom+xml",
        "href",
        base + "/feed.atom?" + params.setQuery(),
        "title",
        "New papers of this search");
    if (!params.q().isEmpty() || values() > 1 || params.page() > 1) {
      // Crawlers find every paper through single topics, venues and years, and the sitemap.
      head.empty("meta", "name", "robots", "content", "noindex, follow");
    }
  }

  private void main(Html html) {
    html.open("h1").text(Names.count(response.total(), "paper"));
    html.text(params.q().isEmpty() ? "" : " for “" + params.q() + "”").close();
    chips(html);
    notes(html);
    if (response.total() == 0) {
      empty(html);
      return;
    }
    sorting(html);
    html.leaf("h2", "Papers", "class", "vh");
    html.open(
        "ol",
        "class",
        "hits",
        "start",
        Integer.toString((params.page() - 1) * params.perPage() + 1));
    PaperList list = new PaperList(html, ROOT, true);
    for (Hit hit : response.hits()) {
      list.item(hit.paper(), hit.highlights().getOrDefault("title", List.of()));
    }
    html.close();
    pager(html);
    exports(html);
  }

  private void chips(Html html) {
    if (params.filters().isEmpty()) {
      return;
    }
    html.open("ul", "class", "chips", "aria-label", "Chosen filters");
    for (Facet facet : SearchParams.DEFAULT_FACETS) {
      Selection selection = params.filters().of(facet);
      selection.include().forEach(value -> chip(html, facet, value, false));
      selection.exclude().forEach(value -> chip(html, facet, value, true));
    }
    html.open("li")
        .leaf(
            "a",
            "Clear all",
            "class",
            "clear-all",
            "href",
            address(params.withFilters(Filters.NONE).withPage(1)))
        .close()
        .close();
  }

  private void chip(Html html, Facet facet, String value, boolean excluded) {
    String label = ResultsSide.labelOf(response, facet, value);
    html.open("li");
    html.open(
        "a",
        "class",
        excluded ? "chip not" : "chip",
        "href",
        address(without(params, facet, value)),
        "aria-label",
        "Remove " + (excluded ? "exclusion of " : "") + facet.label() + " " + label);
    html.leaf("span", (excluded ? "not " : "") + facet.label(), "class", "kind").text(" ");
    html.leaf("span", label, "class", "name").text(" ×").close().close();
  }

  private void notes(Html html) {
    html.open("div", "class", "notes");
    String corrected = response.correctedQuery();
    if (corrected != null) {
      html.open("p").text("Showing papers for ").leaf("b", corrected).text(". ");
      html.leaf("a", "Search only for “" + params.q() + "”", "href", asTyped()).text(".").close();
    }
    response.notes().forEach(note -> html.leaf("p", note));
    html.close();
  }

  private String asTyped() {
    String query = params.setQuery();
    return "browse?" + query + "&typo=off";
  }

  private void empty(Html html) {
    html.open("div", "class", "empty").leaf("p", "No paper matches. You may");
    html.open("ul");
    if (!params.filters().isEmpty()) {
      html.open("li")
          .leaf(
              "a",
              "search without the filters",
              "href",
              address(params.withFilters(Filters.NONE).withPage(1)))
          .close();
    }
    html.open("li").leaf("a", "browse the topics", "href", "browse").close();
    html.close().close();
  }

  private void sorting(Html html) {
    html.open("p", "class", "sorting").text("Sort by ");
    for (Sort sort : Sort.values()) {
      html.leaf(
          "a",
          name(sort),
          "href",
          address(params.withSort(sort).withPage(1)),
          "aria-current",
          sort == params.sort() ? "true" : null);
      html.text(" ");
    }
    String live = params.setQuery();
    html.leaf("a", "Open in the live search", "href", live.isEmpty() ? ROOT : ROOT + "?" + live);
    html.close();
  }

  private static String name(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "Relevance";
      case NEWEST -> "Newest";
      case OLDEST -> "Oldest";
      case TITLE -> "Title";
    };
  }

  private void pager(Html html) {
    if (params.perPage() == 0) {
      return;
    }
    int reach = Math.min(response.total(), SearchRequest.MAX_OFFSET);
    int last =
        Math.max(
            1, params.cursor() == null ? (reach + params.perPage() - 1) / params.perPage() : 1);
    String cursor = response.nextCursor();
    boolean beyond = params.page() == last && cursor != null && response.total() > reach;
    if (last == 1 && !beyond && (params.cursor() == null || cursor == null)) {
      return;
    }
    int page = params.page();
    html.open("nav", "class", "pager", "aria-label", "Pages of results");
    if (page > 1) {
      html.leaf("a", "Previous", "rel", "prev", "href", address(params.withPage(page - 1)));
    }
    int before = 0;
    for (int number : numbers(page, last)) {
      if (number > before + 1) {
        html.leaf("span", "…");
      }
      before = number;
      html.leaf(
          "a",
          String.format(Locale.ROOT, "%,d", number),
          "href",
          address(params.withPage(number)),
          "aria-current",
          number == page && params.cursor() == null ? "page" : null);
    }
    if (page < last) {
      html.leaf("a", "Next", "rel", "next", "href", address(params.withPage(page + 1)));
    } else if (cursor != null && response.total() > reach) {
      html.leaf("a", "Next", "rel", "next", "href", address(params.withCursor(cursor)));
    }
    html.close();
  }

  private static Set<Integer> numbers(int page, int last) {
    Set<Integer> numbers = new TreeSet<>(List.of(1, last, page - 1, page, page + 1));
    numbers.removeIf(number -> number < 1 || number > last);
    return numbers;
  }

  private void exports(Html html) {
    String query = params.setQuery();
    html.open("p", "class", "sorting").text("Take all " + Names.count(response.total(), "paper"));
    html.text(" as ");
    for (Format format : Format.values()) {
      html.leaf(
          "a",
          format.label(),
          "href",
          "api/v1/export?format=" + format.id() + (query.isEmpty() ? "" : "&" + query));
      html.text(" ");
    }
    html.leaf(
        "a", "Feed of this search", "href", "feed.atom" + (query.isEmpty() ? "" : "?" + query));
    html.close();
  }

  private long values() {
    return params.filters().byFacet().values().stream()
        .mapToLong(selection -> selection.include().size() + selection.exclude().size())
        .sum();
  }

  /** The chosen values in words, for a search without a query. */
  private String described() {
    SequencedSet<String> labels = new LinkedHashSet<>();
    params
        .filters()
        .byFacet()
        .forEach((facet, selection) ->
            selection
                .include()
                .forEach(value -> labels.add(ResultsSide.labelOf(response, facet, value))));
    return labels.isEmpty() ? "All papers" : String.join(", ", labels);
  }

  /** The search without one value of a facet, chosen or excluded. */
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
}
