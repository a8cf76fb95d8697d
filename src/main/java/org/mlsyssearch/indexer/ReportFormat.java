package org.mlsyssearch.indexer;

/** How a report is printed. */
enum ReportFormat {
  /** For people: diagnostics as compilers print them, then a table. */
  text,
  /** For programs: one JSON object on standard output. */
  json
}
