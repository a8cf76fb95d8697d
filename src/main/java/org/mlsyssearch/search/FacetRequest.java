package org.mlsyssearch.search;

import org.jspecify.annotations.Nullable;

/**
 * A look into one facet's values.
 *
 * @param search the query and filters under which to count; its window and facets are ignored
 * @param facet the facet
 * @param text words that a value's label must hold, the last as a prefix; empty for all values
 * @param parent for topics the key whose children are wanted; null for all
 * @param byLabel whether values come A to Z instead of by count
 * @param limit how many values at most
 */
public record FacetRequest(
    SearchRequest search,
    Facet facet,
    String text,
    @Nullable String parent,
    boolean byLabel,
    int limit) {}
