package org.mlsyssearch.opensearch.engine;

import org.mlsyssearch.query.plan.Reading;

/**
 * The reading of a query that holds in an index.
 *
 * @param scores whether papers can score differently
 */
record Holding(Reading reading, boolean scores) {}
