/** Reads the answers of OpenAlex, Crossref, Semantic Scholar and Zotero as they come. */
@NullMarked
package org.mlsyssearch.corpus.services;

import org.jspecify.annotations.NullMarked;
