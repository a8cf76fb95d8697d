package org.mlsyssearch.server.http;

import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.seen.FirstSeen;

/**
 * What every group of routes is given.
 *
 * @param index the index to search; its commit may change between two calls
 * @param urls the addresses under which people reach this server
 * @param seen when papers came into the index
 */
public record Site(SearchIndex index, Urls urls, FirstSeen seen) {}
