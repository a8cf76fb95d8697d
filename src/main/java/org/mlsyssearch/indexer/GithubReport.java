package org.mlsyssearch.indexer;

import java.util.Locale;
import org.mlsyssearch.corpus.Diagnostic;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Severity;

/**
 * The report as workflow commands, which GitHub Actions and what follows it show beside the lines
 * of a change: {@code ::warning file=serving.md,line=41,col=3,title=unclear-entry::message}. A line
 * in plain text sums up.
 */
final class GithubReport implements Report {

  private final Console console;
  private final Diagnostics diagnostics;
  private final boolean notes;
  private final ListPaths paths;

  GithubReport(Console console, Diagnostics diagnostics, boolean notes, ListPaths paths) {
    this.console = console;
    this.diagnostics = diagnostics;
    this.notes = notes;
    this.paths = paths;
  }

  @Override
  public void paper(Paper paper) {
    // Only remarks and counts are shown.
  }

  @Override
  public void end(Summary summary) {
    for (Diagnostic diagnostic : diagnostics.sorted()) {
      if (notes || diagnostic.severity() != Severity.NOTE) {
        console.line(command(diagnostic));
      }
    }
    console.line(
        String.format(
            Locale.ROOT,
            "Papers read: %,d; errors: %,d; warnings: %,d; notes: %,d.",
            summary.papers(),
            summary.errors(),
            summary.warnings(),
            summary.notes()));
  }

  private String command(Diagnostic diagnostic) {
    StringBuilder text = new StringBuilder("::");
    text.append(
            switch (diagnostic.severity()) {
              case ERROR -> "error";
              case WARNING -> "warning";
              case NOTE -> "notice";
            })
        .append(" file=")
        .append(property(paths.of(diagnostic.file())));
    if (diagnostic.line() > 0) {
      text.append(",line=").append(diagnostic.line());
      if (diagnostic.column() > 0) {
        text.append(",col=").append(diagnostic.column());
      }
    }
    return text.append(",title=")
        .append(property(diagnostic.code().id()))
        .append("::")
        .append(data(diagnostic.message()))
        .toString();
  }

  /** A message, in which only these would end the line or begin an escape. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
