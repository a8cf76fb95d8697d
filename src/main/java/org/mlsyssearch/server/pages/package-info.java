/** Pages that need no JavaScript: one per paper, and the whole corpus to browse. */
@NullMarked
package org.mlsyssearch.server.pages;

import org.jspecify.annotations.NullMarked;
