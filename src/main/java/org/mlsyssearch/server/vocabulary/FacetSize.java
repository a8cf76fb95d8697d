package org.mlsyssearch.server.vocabulary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;

/**
 * How much a whole index knows of one facet.
 *
 * @param distinct how many values it has, for topics those of every level
 * @param known how many papers have a value
 * @param papers how many papers there are
 */
public record FacetSize(Facet facet, int distinct, int known, int papers) {

  /** The sizes of every facet, in the order in which they are shown. */
  public static List<FacetSize> of(SearchIndex index) throws IOException {
    SearchResponse all =
        index.search(
            SearchRequest.of(ParsedQuery.ALL)
                .withWindow(0, 0)
                .withFacets(EnumSet.copyOf(Vocabulary.FACETS), 0));
    List<FacetSize> sizes = new ArrayList<>();
    for (Facet facet : Vocabulary.FACETS) {
      FacetCounts counts = all.facets().get(facet);
      if (counts != null) {
        sizes.add(of(facet, counts, all.total()));
      }
    }
    return List.copyOf(sizes);
  }

  /** How many papers have no value. */
  public int missing() {
    return papers - known;
  }

  /**
   * Whether the lists state it for fewer than half of the papers; such a facet says so and stands
   * behind the others. A paper need not introduce a system nor have an award: those never do.
   */
  public boolean sparse() {
    return facet != Facet.SYSTEM && facet != Facet.AWARD && known * 2L < papers;
  }

  private static FacetSize of(Facet facet, FacetCounts counts, int papers) {
    return switch (counts) {
      case FacetCounts.Terms terms ->
          new FacetSize(facet, terms.distinct(), papers - terms.missing(), papers);
      case FacetCounts.Tree tree ->
          new FacetSize(facet, nodes(tree.roots()), papers - tree.missing(), papers);
      case FacetCounts.Years years ->
          new FacetSize(facet, years.buckets().size(), papers - years.missing(), papers);
    };
  }

  private static int nodes(List<FacetCounts.Node> nodes) {
    return nodes.stream().mapToInt(node -> 1 + nodes(node.children())).sum();
  }
}
