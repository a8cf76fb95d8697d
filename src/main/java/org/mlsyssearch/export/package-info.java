/**
 * Writes papers in the formats of other tools: BibTeX, RIS, CSL-JSON, CSV, JSON Lines, Markdown.
 */
@NullMarked
package org.mlsyssearch.export;

import org.jspecify.annotations.NullMarked;
