/** Compresses answers at little cost. */
@NullMarked
package org.mlsyssearch.server.gzip;

import org.jspecify.annotations.NullMarked;
