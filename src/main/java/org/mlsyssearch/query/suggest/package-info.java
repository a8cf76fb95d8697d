/** How labels are completed and which of them are suggested, whatever engine keeps them. */
@NullMarked
package org.mlsyssearch.query.suggest;

import org.jspecify.annotations.NullMarked;
