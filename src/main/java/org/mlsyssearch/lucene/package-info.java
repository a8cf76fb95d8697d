/** The Lucene backend of the port; the only package that imports {@code org.apache.lucene}. */
@NullMarked
package org.mlsyssearch.lucene;

import org.jspecify.annotations.NullMarked;
