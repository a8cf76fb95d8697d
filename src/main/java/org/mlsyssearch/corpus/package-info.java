/**
 * Reads paper lists of every format, merges what is the same paper, and says what it made of each
 * line.
 */
@NullMarked
package org.mlsyssearch.corpus;

import org.jspecify.annotations.NullMarked;
