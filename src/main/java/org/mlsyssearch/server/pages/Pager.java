package org.mlsyssearch.server.pages;

import java.util.SequencedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.server.html.Html;
import org.mlsyssearch.server.params.SearchParams;
import org.mlsyssearch.server.vocabulary.Phrases;

/**
 * The links to the pages of a result: the first, the last and those near the one shown. Beyond what
 * pages reach, the last one leads on by cursor.
 */
record Pager(SearchParams params, SearchResponse response) {

  /** How many pages are listed together at either end. */
  private static final int ENDS = 4;

  void write(Html html) {
    int last = last();
    String cursor = response.nextCursor();
    boolean beyond =
        cursor != null && (params.cursor() != null || response.total() > SearchRequest.MAX_OFFSET);
    if (params.perPage() == 0 || (last < 2 && !beyond)) {
      return;
    }
    int page = params.page();
    html.open("nav", "class", "pager", "aria-label", "Pages of results");
    step(html, "Previous", "prev", page > 1 ? params.withPage(page - 1) : null);
    int before = 0;
    for (int number : numbers(page, last)) {
      if (number > before + 1) {
        html.leaf("span", "…", "class", "gap");
      }
      before = number;
      html.leaf(
          "a",
          Phrases.number(number),
          "href",
          ResultsPage.address(params.withPage(number)),
          "aria-label",
          "Page " + number,
          "aria-current",
          number == page && params.cursor() == null ? "page" : null);
    }
    SearchParams byCursor = beyond ? params.withCursor(cursor) : null;
    step(html, "Next", "next", page < last ? params.withPage(page + 1) : byCursor);
    html.close();
  }

  /** The last page that can be asked for by its number. */
  int last() {
    int reach = Math.min(response.total(), SearchRequest.MAX_OFFSET);
    return params.cursor() != null || params.perPage() == 0
        ? 1
        : (reach + params.perPage() - 1) / params.perPage();
  }

  private static void step(Html html, String text, String rel, @Nullable SearchParams target) {
    if (target == null) {
      html.leaf("span", text, "class", "off");
    } else {
      String address = ResultsPage.address(target);
      html.leaf("a", text, "rel", rel, "href", address, "aria-label", text + " page");
    }
  }

  private static SequencedSet<Integer> numbers(int page, int last) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (int number = 1; number <= last; number++) {
      boolean near = Math.abs(number - page) <= 1;
      boolean begin = page < ENDS && number <= ENDS;
      boolean end = page > last - ENDS + 1 && number > last - ENDS;
      if (number == 1 || number == last || near || begin || end) {
        numbers.add(number);
      }
    }
    return numbers;
  }
}
