/** Runs plans on one version of an index in an OpenSearch cluster. */
@NullMarked
package org.mlsyssearch.opensearch.engine;

import org.jspecify.annotations.NullMarked;
