/** What programs other than ours look for: Atom, sitemaps, robots.txt, OpenSearch. */
@NullMarked
package org.mlsyssearch.server.feeds;

import org.jspecify.annotations.NullMarked;
