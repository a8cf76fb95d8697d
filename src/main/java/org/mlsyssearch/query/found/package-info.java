/** What a query matched in one paper, as spans to highlight and in sentences. */
@NullMarked
package org.mlsyssearch.query.found;

import org.jspecify.annotations.NullMarked;
