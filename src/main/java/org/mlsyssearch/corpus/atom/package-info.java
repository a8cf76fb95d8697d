/** Reads the answers of arXiv. */
@NullMarked
package org.mlsyssearch.corpus.atom;

import org.jspecify.annotations.NullMarked;
