package org.mlsyssearch.indexer;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that indexing and checking share. */
final class ReadOptions {

  @Option(
      names = "--topics",
      paramLabel = "FILE",
      description =
          "The topic tree in which headings are looked up; 'bundled' for that of the bundled"
              + " corpus. Default: topics.yaml of the corpus folder, else the headings are the"
              + " topics.")
  @Nullable String topics;

  @Option(
      names = "--strict",
      description = "Let warnings fail as errors do: nothing is indexed, the exit code is 1.")
  boolean strict;

  @Option(
      names = "--report",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How to report: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  ReportFormat report = ReportFormat.text;

  @Option(
      names = "--explain",
      paramLabel = "FILE:LINE",
      description = "Show how the entries of one line were understood, and index nothing.")
  @Nullable String explain;

  @Option(
      names = "--verbose",
      description = "Print notes too: what was passed over on purpose, and why.")
  boolean verbose;
}
