/** The JSON API under {@code /api/v1}. */
@NullMarked
package org.mlsyssearch.server.api;

import org.jspecify.annotations.NullMarked;
