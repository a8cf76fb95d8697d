/** What facets, sort orders and links are called, for the API and the pages alike. */
@NullMarked
package org.mlsyssearch.server.vocabulary;

import org.jspecify.annotations.NullMarked;
