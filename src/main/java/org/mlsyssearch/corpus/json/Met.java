package org.mlsyssearch.corpus.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.authority.StatedVenues;
import org.mlsyssearch.model.TopicPath;

/**
 * What a file's records have named before, as most share it with others. Not thread-safe.
 *
 * @param venues by their names
 * @param topics by their labels
 */
record Met(StatedVenues venues, Map<List<String>, TopicPath> topics) {

  Met(Authority authority) {
    this(new StatedVenues(authority.venues()), new HashMap<>());
  }
}
