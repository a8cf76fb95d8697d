package org.mlsyssearch.query.plan;

/**
 * A misspelt word and what was searched for it.
 *
 * @param typed as it stands in the query; two words where they were taken as one
 * @param searched the term that was searched
 */
public record Correction(String typed, String searched) {}
