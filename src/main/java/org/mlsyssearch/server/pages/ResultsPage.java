package org.mlsyssearch.server.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.search.Sort;
import org.mlsyssearch.server.html.Frame;
import org.mlsyssearch.server.html.Html;
import org.mlsyssearch.server.params.SearchParams;
import org.mlsyssearch.server.vocabulary.FacetSize;
import org.mlsyssearch.server.vocabulary.Phrases;
import org.mlsyssearch.server.vocabulary.Vocabulary;

/**
 * The results of a search as a plain page: every filter, order and page is a link. It shows what
 * the search page shows of the same search.
 *
 * @param ways searches that find something, where this one does not
 * @param sizes how much the index knows of each facet
 */
record ResultsPage(
    SearchParams params,
    SearchResponse response,
    Chips chips,
    List<Way> ways,
    List<FacetSize> sizes) {

  private static final String ROOT = "./";

  /** The whole document. */
  String html(String site, String base) {
    String title = params.q().isEmpty() ? described() : params.q();
    return new Frame(site, title, ROOT, params.q())
        .page(
            head -> head(head, base), new ResultsSide(params, response, sizes)::write, this::main);
  }

  /** The page a search is shown on, from the same folder. */
  static String address(SearchParams params) {
    return withQuery("browse", params.query());
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
        withQuery(base + "/feed.atom", params.setQuery()),
        "title",
        "New papers of this search");
    if (!params.q().isEmpty() || chips.all().size() > 1 || params.page() > 1) {
      // Crawlers find every paper through single topics, venues and years, and the sitemap.
      head.empty("meta", "name", "robots", "content", "noindex, follow");
    }
  }

  private void main(Html html) {
    html.open("h1").text(Phrases.count(response.total(), "paper"));
    html.text(params.q().isEmpty() ? "" : " for “" + params.q() + "”").close();
    chips.write(html);
    notes(html);
    if (response.total() == 0) {
      nothing(html);
      return;
    }
    sorting(html);
    if (response.hits().isEmpty() && params.perPage() > 0) {
      beyond(html);
    } else {
      hits(html);
    }
    new Pager(params, response).write(html);
    exports(html);
  }

  private void hits(Html html) {
    html.leaf("h2", "Papers", "class", "vh");
    String start = Integer.toString((params.page() - 1) * params.perPage() + 1);
    html.open("ol", "class", "hits", "start", start);
    PaperList list = PaperList.ofResults(html, ROOT);
    for (Hit hit : response.hits()) {
      list.item(hit);
    }
    html.close();
  }

  private void notes(Html html) {
    html.open("div", "class", "notes");
    String corrected = response.correctedQuery();
    if (corrected != null) {
      SearchParams corrections = params.withPage(1);
      html.open("p").text("Showing papers for ");
      html.open("a", "href", address(corrections.withQuery(corrected)))
          .leaf("b", corrected)
          .close();
      html.text(". Search only for ");
      html.leaf("a", params.q(), "href", address(corrections.withTypos(false))).text(".").close();
    }
    response.notes().forEach(note -> html.leaf("p", note));
    SearchParams first = params.withPage(1);
    if (params.match() != Match.AUTO) {
      html.open("p");
      html.leaf("a", "Show related papers too", "href", address(first.withMatch(Match.AUTO)));
      html.text(".").close();
    } else if (response.related() > 0) {
      html.open("p");
      html.leaf(
          "a", "Show only papers with the words", "href", address(first.withMatch(Match.WORDS)));
      html.text(".").close();
    }
    html.close();
  }

  private void nothing(Html html) {
    boolean filtered = !params.filters().isEmpty();
    html.open("div", "class", "empty").open("p");
    if (params.q().isEmpty()) {
      html.text("No paper is under all of these filters.");
    } else {
      html.text("No paper matches ").leaf("b", params.q());
      html.text(filtered ? " under these filters." : ".");
    }
    html.close();
    if (!ways.isEmpty()) {
      html.open("ul");
      for (Way way : ways) {
        html.open("li").leaf("a", way.text(), "href", address(way.search())).text(" ");
        html.leaf("span", Phrases.count(way.count(), "paper"), "class", "count").close();
      }
      html.close();
    }
    boolean spelling = !params.q().isEmpty() && !filtered;
    html.open("p").text(spelling ? "Check the spelling, use fewer words, or " : "Or ");
    html.leaf("a", "browse the topics", "href", "browse").text(".").close().close();
  }

  private void beyond(Html html) {
    html.open("div", "class", "empty").open("p");
    int total = response.total();
    html.text((total == 1 ? "There is " : "There are ") + Phrases.count(total, "paper"));
    html.text(", but none on page " + Phrases.number(params.page()) + ": go to the ");
    int last = new Pager(params, response).last();
    html.leaf("a", "last page", "href", address(params.withPage(last)));
    html.text(", which is page " + Phrases.number(last) + ".").close().close();
  }

  private void sorting(Html html) {
    html.open("p", "class", "sorting").text("Sort ");
    for (Sort sort : Sort.values()) {
      html.leaf(
          "a",
          Vocabulary.label(sort),
          "href",
          address(params.withSort(sort).withPage(1)),
          "aria-current",
          sort == params.sort() ? "true" : null);
      html.text(" ");
    }
    html.leaf("a", "Open in the live search", "href", withQuery(ROOT, params.setQuery()));
    html.close();
  }

  private void exports(Html html) {
    String query = params.setQuery();
    html.open("p", "class", "sorting exports").text("Export ");
    for (Format format : Format.values()) {
      String address = "api/v1/export?format=" + format.id();
      html.leaf("a", format.label(), "href", address + (query.isEmpty() ? "" : "&" + query));
      html.text(" ");
    }
    html.leaf("a", "Feed of this search", "href", withQuery("feed.atom", query)).close();
  }

  /** The chosen values in words, for a search without a query. */
  private String described() {
    String labels =
        chips.all().stream()
            .filter(chip -> !chip.excluded())
            .map(Chips.Chip::label)
            .distinct()
            .collect(Collectors.joining(", "));
    return labels.isEmpty() ? "All papers" : labels;
  }

  private static String withQuery(String path, String query) {
    return query.isEmpty() ? path : path + "?" + query;
  }
}
