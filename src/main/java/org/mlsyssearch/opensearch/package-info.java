/** The index in an OpenSearch cluster: opened, moved to its newest version, built. */
@NullMarked
package org.mlsyssearch.opensearch;

import org.jspecify.annotations.NullMarked;
