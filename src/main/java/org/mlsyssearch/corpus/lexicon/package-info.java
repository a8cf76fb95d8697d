/** Helpers for the small texts of an entry: titles, names, years, links. */
@NullMarked
package org.mlsyssearch.corpus.lexicon;

import org.jspecify.annotations.NullMarked;
