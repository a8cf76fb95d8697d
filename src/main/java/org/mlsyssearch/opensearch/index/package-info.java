/** Filling a new version of an index and putting it in the place of the old one. */
@NullMarked
package org.mlsyssearch.opensearch.index;

import org.jspecify.annotations.NullMarked;
