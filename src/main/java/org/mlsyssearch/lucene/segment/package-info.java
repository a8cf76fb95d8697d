/**
 * A segment of a Lucene index, written whole: papers are taken first, and put in order at the end.
 */
@NullMarked
package org.mlsyssearch.lucene.segment;

import org.jspecify.annotations.NullMarked;
