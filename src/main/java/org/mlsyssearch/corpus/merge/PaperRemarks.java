package org.mlsyssearch.corpus.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.Draft;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.Venue;

/** Reports conflicts, gaps and repetitions among the drafts of a paper. */
final class PaperRemarks {

  private PaperRemarks() {}

  /**
   * Reports on one paper.
   *
   * @param sorted its drafts, the best first
   * @param placed the draft whose venue holds
   * @param year the year that holds
   */
  static void report(
      List<Draft> sorted, Draft placed, @Nullable Integer year, Diagnostics diagnostics) {
    reportConflicts(sorted, placed, year, diagnostics);
    reportGaps(sorted, placed.venue(), year, diagnostics);
  }

  /** Says what no list states, and where one list names the paper twice. */
  private static void reportGaps(
      List<Draft> sorted, @Nullable Venue venue, @Nullable Integer year, Diagnostics diagnostics) {
    Draft best = sorted.getFirst();
    SourceRef source = best.source();
    if (year == null) {
      diagnostics.add(
          source.file(),
          source.line(),
          best.column(),
          DiagnosticCode.NO_YEAR,
          "No year in '" + best.title() + "'; add one" + example(source) + ".");
    }
    if (venue == null) {
      diagnostics.add(
          source.file(),
          source.line(),
          best.column(),
          DiagnosticCode.NO_VENUE,
          "No venue in '" + best.title() + "'; add one" + example(source) + ".");
    }
    if (sorted.size() < 2) {
      return;
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    for (Draft draft : sorted) {
      SourceRef here = draft.source();
      Integer first = places.putIfAbsent(here.file() + "\n" + here.heading(), here.line());
      if (first != null && first != here.line()) {
        diagnostics.add(
            here.file(),
            here.line(),
            draft.column(),
            DiagnosticCode.DUPLICATE_ENTRY,
            "'" + draft.title() + "' stands on line " + first + " too; leave one.");
      }
    }
  }

  /** How a Markdown list states a venue and a year; other formats have fields for them. */
  private static String example(SourceRef source) {
    return source.file().matches("(?i).*\\.(md|markdown|mdown|mkd)") ? ", e.g. [OSDI '22]" : "";
  }

  private static void reportConflicts(
      List<Draft> sorted, Draft placed, @Nullable Integer year, Diagnostics diagnostics) {
    Venue venue = placed.venue();
    for (Draft draft : sorted) {
      if (draft.equals(placed) || draft.isPreprint() || placed.isPreprint()) {
        continue;
      }
      Venue other = draft.venue();
      if (venue != null && other != null && !other.id().equals(venue.id())) {
        report(
            draft,
            placed,
            DiagnosticCode.VENUE_CONFLICT,
            "venue",
            other.label(),
            venue.label(),
            diagnostics);
      }
      if (year != null && draft.year() != null && !draft.year().equals(year)) {
        report(
            draft,
            placed,
            DiagnosticCode.YEAR_CONFLICT,
            "year",
            draft.year().toString(),
            year.toString(),
            diagnostics);
      }
    }
  }

  private static void report(
      Draft draft,
      Draft placed,
      DiagnosticCode code,
      String what,
      String stated,
      String kept,
      Diagnostics diagnostics) {
    diagnostics.add(
        draft.source().file(),
        draft.source().line(),
        draft.column(),
        code,
        "The "
            + what
            + " of '"
            + draft.title()
            + "' is "
            + stated
            + " here and "
            + kept
            + " at "
            + placed.source().file()
            + ":"
            + placed.source().line()
            + "; the latter is kept. Correct one of them.");
  }
}
