package org.mlsyssearch.search;

/**
 * What is known of an open index.
 *
 * @param version changes with every rebuild and never comes back
 * @param papers how many papers it holds
 * @param sizeBytes its size on disk; 0 if it has none
 * @param corpus what it was built from
 */
public record IndexInfo(String version, int papers, long sizeBytes, CorpusInfo corpus) {}
