package org.mlsyssearch.indexer;

import java.util.Locale;
import org.mlsyssearch.corpus.Diagnostic;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Severity;

/** The report for people: diagnostics as compilers print them, then a table. */
final class TextReport implements Report {

  private final Console console;
  private final Diagnostics diagnostics;
  private final boolean notes;

  TextReport(Console console, Diagnostics diagnostics, boolean notes) {
    this.console = console;
    this.diagnostics = diagnostics;
    this.notes = notes;
  }

  @Override
  public void paper(Paper paper) {
    // Only counts are shown.
  }

  @Override
  public void end(Summary summary) {
    for (Diagnostic diagnostic : diagnostics.sorted()) {
      if (notes || diagnostic.severity() != Severity.NOTE) {
        console.line(diagnostic.toString());
      }
    }
    row("Lists", summary.lists().size());
    row("Entries", summary.entries());
    row("Papers", summary.papers());
    row("Merged", summary.merged());
    int rejected = summary.rejects().values().stream().mapToInt(Integer::intValue).sum();
    row("Passed over", rejected);
    summary.rejects().forEach((reason, count) -> row("  " + reason, count));
    row("Errors", summary.errors());
    row("Warnings", summary.warnings());
    if (!notes && summary.notes() > 0) {
      console.line(
          String.format(
              Locale.ROOT, "%-22s%,10d  (--verbose shows them)", "Notes", summary.notes()));
    }
    String seconds = String.format(Locale.ROOT, "%.1f s", summary.millis() / 1000.0);
    if (summary.index() != null) {
      console.line(
          String.format(
              Locale.ROOT,
              "Indexed %,d papers into %s in %s.",
              summary.papers(),
              summary.index(),
              seconds));
    } else {
      console.line(String.format(Locale.ROOT, "Read %,d papers in %s.", summary.papers(), seconds));
    }
  }

  private void row(String name, long value) {
    console.line(String.format(Locale.ROOT, "%-22s%,10d", name, value));
  }
}
