package org.mlsyssearch.corpus.json;

import org.mlsyssearch.corpus.authority.Authority;

/**
 * What a file's records have named before, as most share it with others. Not thread-safe.
 *
 * @param venues where papers were published
 * @param topics by their labels
 */
record Met(RecordVenues venues, RecordTopics topics) {

  Met(Authority authority) {
    this(new RecordVenues(authority.venues()), new RecordTopics(authority.topics()));
  }
}
