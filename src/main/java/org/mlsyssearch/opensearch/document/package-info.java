/**
 * What is written to a cluster: the fields of both indexes and the documents of papers and words.
 */
@NullMarked
package org.mlsyssearch.opensearch.document;

import org.jspecify.annotations.NullMarked;
