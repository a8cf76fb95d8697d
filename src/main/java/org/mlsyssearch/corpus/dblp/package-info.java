/** Reads DBLP XML of any size. */
@NullMarked
package org.mlsyssearch.corpus.dblp;

import org.jspecify.annotations.NullMarked;
