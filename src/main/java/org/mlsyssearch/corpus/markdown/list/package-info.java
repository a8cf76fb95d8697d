/** What the entries of a list have in common: which place holds what, told by their vote. */
@org.jspecify.annotations.NullMarked
package org.mlsyssearch.corpus.markdown.list;
