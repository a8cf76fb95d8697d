package org.mlsyssearch.query.plan;

import java.util.LinkedHashSet;
import java.util.Set;
import org.mlsyssearch.search.Query;

/**
 * The leaves of a query that must be looked up.
 *
 * @param words its runs of words
 * @param excluded those that stand only where they exclude
 * @param phrases its phrases
 */
record QueryParts(Set<Query.Words> words, Set<Query.Words> excluded, Set<Query.Phrase> phrases) {

  static QueryParts of(Query query) {
    Set<Query.Words> included = new LinkedHashSet<>();
    QueryParts parts =
        new QueryParts(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    parts.collect(query, false, included);
    parts.excluded.removeAll(included);
    return parts;
  }

  private void collect(Query query, boolean within, Set<Query.Words> included) {
    switch (query) {
      case Query.Words run -> {
        words.add(run);
        (within ? excluded : included).add(run);
      }
      case Query.Phrase phrase -> phrases.add(phrase);
      case Query.And and -> and.parts().forEach(part -> collect(part, within, included));
      case Query.Or or -> or.parts().forEach(part -> collect(part, within, included));
      case Query.Not not -> collect(not.part(), true, included);
      case Query.Identifier identifier -> {}
      case Query.All all -> {}
      case Query.Years years -> {}
      case Query.VenueYear venue -> {}
    }
  }
}
