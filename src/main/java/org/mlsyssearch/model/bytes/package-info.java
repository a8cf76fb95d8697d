/** Facts as bytes. */
@NullMarked
package org.mlsyssearch.model.bytes;

import org.jspecify.annotations.NullMarked;
