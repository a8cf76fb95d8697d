/** What every route shares: routing, errors, URLs, caching, headers, JSON. */
@NullMarked
package org.mlsyssearch.server.http;

import org.jspecify.annotations.NullMarked;
