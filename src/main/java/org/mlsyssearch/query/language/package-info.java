/** From a search box's text to the tree of a query. */
@NullMarked
package org.mlsyssearch.query.language;

import org.jspecify.annotations.NullMarked;
