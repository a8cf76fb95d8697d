package org.mlsyssearch.indexer;

/** How a report is printed. */
enum ReportFormat {
  /** For people: diagnostics as compilers print them, then a table. */
  text,
  /** For programs: one JSON object on standard output. */
  json,
  /** For GitHub Actions: workflow commands that annotate the lines of a change. */
  github,
  /** For forges and editors: one SARIF 2.1.0 document on standard output. */
  sarif
}
