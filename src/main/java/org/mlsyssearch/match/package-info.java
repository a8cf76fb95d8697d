/** Pasted texts taken apart, and which papers of an index each part of them names. */
@NullMarked
package org.mlsyssearch.match;

import org.jspecify.annotations.NullMarked;
