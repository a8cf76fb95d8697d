package org.mlsyssearch.corpus.markdown.tree;

import org.mlsyssearch.corpus.DiagnosticCode;

/**
 * A block that was passed over, and why; lines and columns count from 1.
 *
 * @param text what stands there, as far as it is text
 */
public record Skipped(int line, int column, String text, DiagnosticCode code) {}
