/** Reads JSON Lines: our own records and CSL-JSON. */
@NullMarked
package org.mlsyssearch.corpus.json;

import org.jspecify.annotations.NullMarked;
