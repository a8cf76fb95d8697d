/** What every route shares: routing, errors, addresses, caching, JSON. */
@NullMarked
package org.mlsyssearch.server.http;

import org.jspecify.annotations.NullMarked;
