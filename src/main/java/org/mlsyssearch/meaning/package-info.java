/** Texts as vectors: what two texts have in common beside words. */
@NullMarked
package org.mlsyssearch.meaning;

import org.jspecify.annotations.NullMarked;
