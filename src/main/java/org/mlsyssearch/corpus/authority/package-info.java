/** The authority files: which venues and topics there are and what papers are really called. */
@NullMarked
package org.mlsyssearch.corpus.authority;

import org.jspecify.annotations.NullMarked;
