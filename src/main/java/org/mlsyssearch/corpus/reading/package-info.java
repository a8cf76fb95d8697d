/** From files to drafts: which files, with which reader, and what of them is taken. */
@NullMarked
package org.mlsyssearch.corpus.reading;

import org.jspecify.annotations.NullMarked;
