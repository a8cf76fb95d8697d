/** Atom feeds, sitemaps, robots.txt and OpenSearch. */
@NullMarked
package org.mlsyssearch.server.feeds;

import org.jspecify.annotations.NullMarked;
