/** Finds drafts of the same paper, unites them and gives each paper its id. */
@NullMarked
package org.mlsyssearch.corpus.merge;

import org.jspecify.annotations.NullMarked;
