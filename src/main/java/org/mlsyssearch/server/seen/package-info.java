/** When papers came into the index. */
@NullMarked
package org.mlsyssearch.server.seen;

import org.jspecify.annotations.NullMarked;
