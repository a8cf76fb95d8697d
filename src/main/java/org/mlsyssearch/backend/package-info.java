/** A search engine that runs elsewhere: how it is named on the command line, and found. */
@NullMarked
package org.mlsyssearch.backend;

import org.jspecify.annotations.NullMarked;
