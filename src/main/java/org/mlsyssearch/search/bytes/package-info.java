/** Papers, and what an index says of its corpus, as bytes for an engine to keep. */
@NullMarked
package org.mlsyssearch.search.bytes;

import org.jspecify.annotations.NullMarked;
