package org.mlsyssearch.corpus.lexicon;

import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Venue;

/**
 * What a tag such as {@code [OSDI '23]} states.
 *
 * @param venue null if it states a year alone
 * @param year null if it states a venue alone
 * @param arxivId an arXiv id inside the tag; null if there is none
 * @param known whether the venue is in {@code venues.yaml}
 */
public record VenueTag(
    @Nullable Venue venue, @Nullable Integer year, @Nullable String arxivId, boolean known) {}
