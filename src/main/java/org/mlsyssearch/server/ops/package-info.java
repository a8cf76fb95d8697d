/** Running the server: health, metrics, access log, rate limit. */
@NullMarked
package org.mlsyssearch.server.ops;

import org.jspecify.annotations.NullMarked;
