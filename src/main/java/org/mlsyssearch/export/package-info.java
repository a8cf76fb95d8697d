/** Writes papers in the formats other tools read: BibTeX, RIS, CSL-JSON, CSV and Markdown. */
@NullMarked
package org.mlsyssearch.export;

import org.jspecify.annotations.NullMarked;
