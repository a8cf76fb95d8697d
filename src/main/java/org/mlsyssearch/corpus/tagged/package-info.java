/** Reads formats of one tagged field a line: RIS and PubMed's. */
@NullMarked
package org.mlsyssearch.corpus.tagged;

import org.jspecify.annotations.NullMarked;
