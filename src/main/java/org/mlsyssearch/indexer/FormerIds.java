package org.mlsyssearch.indexer;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mlsyssearch.corpus.authority.Names;
import org.mlsyssearch.model.Paper;

/**
 * Collects the ids that papers had before and have no more. Where another paper has such an id now,
 * the id is that paper's. Not thread-safe.
 */
final class FormerIds {

  private final Names names;
  private final TreeMap<String, String> ids = new TreeMap<>();
  private final Set<String> taken = new HashSet<>();

  FormerIds(Names names) {
    this.names = names;
  }

  void add(Paper paper) {
    if (names.isFormerId(paper.id())) {
      taken.add(paper.id().value());
    }
    Names.Correction known = names.find(paper.title());
    if (known != null) {
      known.formerIds().forEach(id -> ids.put(id, paper.id().value()));
    }
  }

  /** Former ids and those that their papers have now. */
  SortedMap<String, String> ids() {
    TreeMap<String, String> free = new TreeMap<>(ids);
    free.keySet().removeAll(taken);
    return free;
  }
}
