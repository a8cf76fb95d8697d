/** Reads Markdown lists in the forms people write them. */
@NullMarked
package org.mlsyssearch.corpus.markdown;

import org.jspecify.annotations.NullMarked;
