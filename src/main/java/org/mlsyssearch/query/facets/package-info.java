/** How a facet's counts are shown, whatever engine counted: in order, as a tree, by their words. */
@NullMarked
package org.mlsyssearch.query.facets;

import org.jspecify.annotations.NullMarked;
