package org.mlsyssearch.meaning;

/** Whether an index is searched by meaning. */
public enum Use {
  /** Where an encoder is there, and for an indexer where the papers are not too many. */
  auto,
  /** However many papers there are; it is an error if no encoder is there. */
  on,
  off
}
