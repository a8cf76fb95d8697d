/** The command {@code java -jar indexer.jar}. */
@NullMarked
package org.mlsyssearch.indexer;

import org.jspecify.annotations.NullMarked;
