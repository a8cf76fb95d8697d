package org.mlsyssearch.bench;

import java.io.IOException;
import java.util.EnumSet;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.Filters;
import org.mlsyssearch.search.Match;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.Sort;

/** Classes of requests that are measured apart. */
enum SpeedKind {
  ALL("all papers"),
  NAME("a name"),
  ONE_WORD("one word"),
  AND("three words of a title"),
  OR("three words with OR"),
  HALF("three words that no title has together"),
  PHRASE("a phrase"),
  PREFIX("as one types, each keystroke"),
  TYPO("a misspelt name"),
  SYNONYM("a term with synonyms"),
  QUESTION("a question"),
  FILTERS("one word, three filters"),
  YEARS("one word, some years"),
  TITLE_SORT("one word, by title"),
  DEEP_PAGE("one word, page 50"),
  SUGGEST("suggestions, each keystroke"),
  VALUES("authors beginning so, of all papers"),
  VALUES_FOUND("authors beginning so, of one word"),
  SIMILAR("similar papers"),
  EXPORT("all that two words find");

  private static final int PAGE = 20;
  private static final int DEEP = 49 * PAGE;

  private final String label;

  SpeedKind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** Whether plain BM25 can be asked the same. */
  boolean isForPlain() {
    return switch (this) {
      case NAME, ONE_WORD, AND, OR, HALF, PHRASE, TYPO, SYNONYM, QUESTION -> true;
      default -> false;
    };
  }

  /** Whether the answer can hold papers that are found by meaning. */
  boolean isByMeaning() {
    return switch (this) {
      case ALL, SUGGEST, VALUES, VALUES_FOUND, EXPORT -> false;
      default -> true;
    };
  }

  /** What is done and measured. */
  @FunctionalInterface
  interface Task {
    void run() throws IOException;
  }

  /** The request of this class; what it needs to know of the index is looked up here. */
  Task task(SearchIndex index, SpeedQuery query, Match match) throws IOException {
    String text = query.text();
    return switch (this) {
      case SUGGEST -> () -> index.suggest(text, 10);
      case VALUES, VALUES_FOUND ->
          () ->
              index.facet(
                  new FacetRequest(
                      SearchRequest.of(index.parse(query.within())).withMatch(match),
                      Facet.AUTHOR,
                      text,
                      null,
                      false,
                      20));
      case SIMILAR -> {
        var hits = index.search(SearchRequest.of(index.parse(text))).hits();
        PaperId id = hits.isEmpty() ? new PaperId("none") : hits.getFirst().paper().id();
        yield () -> index.similar(id, 10);
      }
      case EXPORT ->
          () ->
              index.forEach(
                  SearchRequest.of(index.parse(text)).withMatch(match).withSort(Sort.NEWEST),
                  paper -> {});
      case TITLE_SORT -> () -> index.search(search(index, query, match).withSort(Sort.TITLE));
      case DEEP_PAGE -> () -> index.search(search(index, query, match).withWindow(DEEP, PAGE));
      default -> () -> index.search(search(index, query, match));
    };
  }

  private static SearchRequest search(SearchIndex index, SpeedQuery query, Match match) {
    Filters filters = query.filters();
    return SearchRequest.of(index.parse(query.text()))
        .withFilters(filters)
        .withMatch(match)
        .withFacets(EnumSet.allOf(Facet.class), 10);
  }
}
