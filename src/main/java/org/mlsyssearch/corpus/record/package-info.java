/** From what a record of a bibliography states to a draft, whatever its format. */
@NullMarked
package org.mlsyssearch.corpus.record;

import org.jspecify.annotations.NullMarked;
