/** A cluster: requests to it, what its failures mean, and the versions of an index in it. */
@NullMarked
package org.mlsyssearch.opensearch.cluster;

import org.jspecify.annotations.NullMarked;
