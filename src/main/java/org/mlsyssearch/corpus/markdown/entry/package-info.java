/** What the text of one entry says: claims of recognisers, and the reading that they add up to. */
@org.jspecify.annotations.NullMarked
package org.mlsyssearch.corpus.markdown.entry;
