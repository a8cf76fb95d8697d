/** Reads BibTeX. */
@NullMarked
package org.mlsyssearch.corpus.bibtex;

import org.jspecify.annotations.NullMarked;
