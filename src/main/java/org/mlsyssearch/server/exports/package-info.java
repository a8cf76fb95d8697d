/** Papers in the formats of other tools: whole results and single papers. */
@NullMarked
package org.mlsyssearch.server.exports;

import org.jspecify.annotations.NullMarked;
