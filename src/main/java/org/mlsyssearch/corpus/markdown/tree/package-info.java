/**
 * One tree for Markdown and HTML: blocks of styled text, each on its line, parted into candidates.
 */
@org.jspecify.annotations.NullMarked
package org.mlsyssearch.corpus.markdown.tree;
