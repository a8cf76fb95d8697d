package org.mlsyssearch.search;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an open index.
 *
 * @param version changes with every rebuild and never comes back
 * @param papers how many papers it holds
 * @param sizeBytes its size on disk; 0 if it has none
 * @param meaning the name of the encoder by which papers are found by meaning; null where they are
 *     found by words alone
 * @param corpus what it was built from
 */
public record IndexInfo(
    String version, int papers, long sizeBytes, @Nullable String meaning, CorpusInfo corpus) {}
