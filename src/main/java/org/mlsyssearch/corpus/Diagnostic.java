package org.mlsyssearch.corpus;

import org.mlsyssearch.model.Severity;

/**
 * One remark on one place of the corpus.
 *
 * @param file the path as the indexer was given it, relative to the corpus folder
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1; 0 where the whole line is meant
 * @param code what it is about
 * @param message a full sentence with the offending value and the way out
 */
public record Diagnostic(String file, int line, int column, DiagnosticCode code, String message) {

  public Severity severity() {
    return code.severity();
  }

  /** The remark as compilers print it: {@code file:line:column: severity: message [code]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
      if (column > 0) {
        text.append(':').append(column);
      }
    }
    return text.append(": ")
        .append(severity().id())
        .append(": ")
        .append(message)
        .append(" [")
        .append(code.id())
        .append(']')
        .toString();
  }
}
