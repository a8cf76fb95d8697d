/** Work handed to threads. */
@NullMarked
package org.mlsyssearch.work;

import org.jspecify.annotations.NullMarked;
