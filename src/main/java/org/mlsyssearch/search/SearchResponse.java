package org.mlsyssearch.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link SearchRequest}.
 *
 * @param total how many papers match query and filters, exactly
 * @param related how many of them do not have the words and were found by meaning
 * @param hits the part asked for
 * @param facets the facets asked for
 * @param correctedQuery what was searched where a word was corrected; null where none was
 * @param notes full sentences on how the query was understood
 * @param nextCursor what continues after the last hit; null at the end
 * @param indexVersion the version of the index that answered
 */
public record SearchResponse(
    int total,
    int related,
    List<Hit> hits,
    Map<Facet, FacetCounts> facets,
    @Nullable String correctedQuery,
    List<String> notes,
    @Nullable String nextCursor,
    String indexVersion) {

  public SearchResponse {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
    notes = List.copyOf(notes);
  }
}
