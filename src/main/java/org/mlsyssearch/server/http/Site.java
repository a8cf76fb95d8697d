package org.mlsyssearch.server.http;

import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.seen.FirstSeen;

/**
 * What every group of routes is given.
 *
 * @param index the index to search; its commit may change between two calls
 * @param urls the addresses under which people reach this server
 * @param seen when papers came into the index
 */
public record Site(SearchIndex index, Urls urls, FirstSeen seen) {

  /** The id that a paper has now, of one that it has or had before; others stay as they are. */
  public PaperId idNow(PaperId id) {
    return index.info().corpus().idNow(id);
  }
}
