/** The terms under which a paper is found; every engine writes the same ones. */
@NullMarked
package org.mlsyssearch.query.terms;

import org.jspecify.annotations.NullMarked;
