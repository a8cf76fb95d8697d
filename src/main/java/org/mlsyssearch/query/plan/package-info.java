/** From the tree of a query to a plan: which terms of which field match, and what each counts. */
@NullMarked
package org.mlsyssearch.query.plan;

import org.jspecify.annotations.NullMarked;
