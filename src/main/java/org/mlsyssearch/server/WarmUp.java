package org.mlsyssearch.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.search.Sort;

/**
 * Asks a commit for what is asked most, so that what is made once for a commit is made, and what is
 * read from disk is read, before people ask.
 */
final class WarmUp {

  /** How many values of each facet are asked for by name. */
  private static final int NAMES = 3;

  private WarmUp() {}

  /** Asks a search of every sort. */
  static void run(SearchIndex index) throws IOException {
    SearchResponse all = index.search(search(index, ""));
    List<String> texts = new ArrayList<>();
    for (FacetCounts counts : all.facets().values()) {
      if (counts instanceof FacetCounts.Terms terms) {
        terms.values().stream().limit(NAMES).forEach(value -> texts.add(value.label()));
      }
    }
    for (Hit hit : all.hits().stream().limit(NAMES).toList()) {
      texts.add(hit.paper().title());
      index.similar(hit.paper().id(), NAMES);
    }
    for (String text : texts) {
      index.search(search(index, text));
      index.search(search(index, text).withSort(Sort.TITLE));
      index.suggest(text.substring(0, text.offsetByCodePoints(0, 1)), NAMES);
      index.suggest(text, NAMES);
    }
    for (char letter = 'a'; letter <= 'z'; letter++) {
      index.suggest(String.valueOf(letter), NAMES);
    }
    for (Facet facet : Facet.values()) {
      index.facet(new FacetRequest(search(index, ""), facet, "a", null, true, NAMES));
    }
  }

  private static SearchRequest search(SearchIndex index, String text) {
    return SearchRequest.of(index.parse(text)).withFacets(EnumSet.allOf(Facet.class), NAMES);
  }
}
