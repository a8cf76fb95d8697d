/**
 * The port to a search engine: requests, queries, facets and responses, without a backend's name.
 */
@NullMarked
package org.mlsyssearch.search;

import org.jspecify.annotations.NullMarked;
