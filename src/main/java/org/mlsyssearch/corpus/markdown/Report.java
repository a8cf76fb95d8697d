package org.mlsyssearch.corpus.markdown;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.EntryTrace;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.StatedVenues;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.markdown.entry.Explanation;
import org.mlsyssearch.corpus.markdown.entry.Reading;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.Venue;

/**
 * Takes what was found in a file: hands on its papers with what the headings above them state, and
 * reports the rest with a reason. For one file; not thread-safe.
 */
final class Report {

  /** A venue that nobody knows and of more words is read as references state it, place and all. */
  private static final int SHORT_NAME = 3;

  private final StatedVenues venues;
  private final SourceFile file;
  private final Diagnostics diagnostics;
  private final EntryTrace trace;
  private final List<Found> papers = new ArrayList<>();
  private int looked;

  Report(SourceFile file, StatedVenues venues, Diagnostics diagnostics, EntryTrace trace) {
    this.venues = venues;
    this.file = file;
    this.diagnostics = diagnostics;
    this.trace = trace;
  }

  void look() {
    looked++;
  }

  int looked() {
    return looked;
  }

  void skip(int line, int column, DiagnosticCode code, String text) {
    report(line, column, code, Rejection.sentence(code, text));
  }

  private void report(int line, int column, DiagnosticCode code, String sentence) {
    diagnostics.add(file.name(), line, column, code, sentence);
  }

  /** Reports that an entry is read up to some length only. */
  void cut(int line, int column, int length, int most) {
    String sentence =
        "This entry has %d characters, of which %d are read; give each paper a bullet of its own."
            .formatted(length, most);
    report(line, column, DiagnosticCode.TOO_LARGE, sentence);
  }

  void take(Found found) {
    trace.entry(file.name(), found.line(), () -> reasons(found));
    DiagnosticCode rejection = found.verdict().rejection();
    if (rejection != null) {
      skip(found.line(), found.column(), rejection, found.text());
      return;
    }
    facts(found);
    inherit(found.reading().facts(), found.above());
    papers.add(found);
  }

  private static List<String> reasons(Found found) {
    List<String> reasons = new ArrayList<>();
    DiagnosticCode rejection = found.verdict().rejection();
    reasons.add(
        (rejection == null ? "a paper" : "no paper (" + rejection.id() + ")")
            + ": "
            + found.verdict().reason());
    reasons.addAll(Explanation.of(found.reading()));
    return reasons;
  }

  private void facts(Found found) {
    Reading reading = found.reading();
    if (reading.evidence().badLink() != null) {
      String title = Rejection.shortened(reading.facts().title);
      String sentence = "A link of '" + title + "' is no http or https address; correct it.";
      report(found.line(), found.column(), DiagnosticCode.BAD_LINK, sentence);
    }
    Venue stated = reading.facts().venue;
    if (stated != null && !reading.evidence().venueKnown()) {
      if (Titles.words(stated.label()) > SHORT_NAME) {
        StatedVenues.Stated named = venues.read(stated.label(), stated.kind());
        boolean article = stated.label().equalsIgnoreCase("the " + named.venue().label());
        stated = article ? stated : named.venue();
        reading.facts().venue = stated;
        if (named.known()) {
          return;
        }
      }
      String sentence =
          "The venue '" + stated.label() + "' is not in venues.yaml; add it there with its names.";
      report(found.line(), found.column(), DiagnosticCode.UNKNOWN_VENUE, sentence);
    }
  }

  /** Adds the venue and year that headings state for all entries below them. */
  private static void inherit(DraftBuilder facts, Headings.Above above) {
    @Nullable Venue venue = above.venue();
    if (facts.venue == null && venue != null) {
      facts.venue = venue;
    }
    if (facts.year == null && (facts.venue == null || venue == null || facts.venue.equals(venue))) {
      facts.year = above.year();
    }
  }

  /** Hands over the papers of the file, a list of a title that may state a venue. */
  void finish(String title, ListVenue venue, DraftSink sink) throws IOException {
    venue.give(papers);
    Company company = new Company(papers);
    for (Found paper : papers) {
      DraftBuilder facts = paper.reading().facts();
      if (company.isAgainst(paper)) {
        skip(paper.line(), paper.column(), DiagnosticCode.UNCLEAR_ENTRY, facts.title);
        continue;
      }
      if (paper.above().topic() != null) {
        facts.topics.add(paper.above().topic());
      }
      SourceRef source = new SourceRef(title, file.name(), paper.line(), paper.above().label());
      sink.accept(facts.build(source, paper.column()));
    }
  }
}
