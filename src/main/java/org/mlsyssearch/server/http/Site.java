package org.mlsyssearch.server.http;

import org.mlsyssearch.search.SearchIndex;

/**
 * What every group of routes is given.
 *
 * @param index the index to search; its commit may change between two calls
 * @param urls the addresses under which people reach this server
 */
public record Site(SearchIndex index, Urls urls) {}
