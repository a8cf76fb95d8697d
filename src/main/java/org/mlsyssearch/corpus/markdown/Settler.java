package org.mlsyssearch.corpus.markdown;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;

/**
 * Decides which entries of a file are papers, adds what the headings above them state, and reports
 * the others with a reason. Papers are kept until the file's title is known. Not thread-safe.
 */
final class Settler {

  /** In a file where at least this share of the papers says so, a list of bare texts holds none. */
  private static final double USUALLY_STRONG = 0.6;

  private final SourceFile file;
  private final Outline outline;
  private final VenueTagReader venues;
  private final Diagnostics diagnostics;
  private final List<Paper> papers = new ArrayList<>();
  private int looked;
  private int lists;

  /** An entry that was taken as a paper, and the list it stands in. */
  private record Paper(
      Entry entry,
      Position at,
      String heading,
      @Nullable TopicPath topic,
      int list,
      boolean sure) {}

  Settler(SourceFile file, Outline outline, VenueTagReader venues, Diagnostics diagnostics) {
    this.file = file;
    this.outline = outline;
    this.venues = venues;
    this.diagnostics = diagnostics;
  }

  /** A number for the entries of a new list. */
  int newList() {
    return ++lists;
  }

  /** Counts an entry that is looked at. */
  void look() {
    looked++;
  }

  int looked() {
    return looked;
  }

  void report(Position at, DiagnosticCode code, String text) {
    diagnostics.add(file.name(), at.line(), at.column(), code, Rejection.sentence(code, text));
  }

  /** Reports that an entry is read up to some length only. */
  void reportCut(Position at, int length, int most) {
    diagnostics.add(
        file.name(),
        at.line(),
        at.column(),
        DiagnosticCode.TOO_LARGE,
        "This entry has "
            + length
            + " characters, of which "
            + most
            + " are read; give each paper a bullet of its own.");
  }

  /**
   * Takes an entry as a paper or says why not.
   *
   * @param text the entry as it stands, for the report
   * @param list a number that the entries of one list share
   */
  void settle(Entry entry, Position at, String text, int list) {
    venueOfLabel(entry);
    boolean venueAbove = outline.venue() != null;
    DiagnosticCode reason = Judge.verdict(entry, outline.kind(), venueAbove);
    if (reason != null) {
      report(at, reason, text);
      return;
    }
    boolean sure = Judge.isStrong(entry) || entry.facts.year != null || venueAbove;
    reportFacts(entry, at);
    inherit(entry, venueAbove);
    if (entry.facts.summary == null && Titles.words(entry.remainder) >= 5) {
      entry.facts.summary = Titles.clean(entry.remainder);
    }
    papers.add(new Paper(entry, at, outline.heading(), outline.topic(), list, sure));
  }

  /** "[[NCA](url)] Title" under a heading that names a year states its venue. */
  private void venueOfLabel(Entry entry) {
    if (entry.frontLabel != null && entry.facts.venue == null && outline.year() != null) {
      VenueTag tag = venues.readVenue(entry.frontLabel);
      if (tag != null) {
        entry.absorb(tag);
      }
    }
  }

  private void reportFacts(Entry entry, Position at) {
    if (entry.badLink) {
      diagnostics.add(
          file.name(),
          at.line(),
          at.column(),
          DiagnosticCode.BAD_LINK,
          "A link of '"
              + Rejection.shortened(entry.facts.title)
              + "' is no http or https address; correct it.");
    }
    Venue stated = entry.facts.venue;
    if (stated != null && !entry.venueKnown) {
      diagnostics.add(
          file.name(),
          at.line(),
          at.column(),
          DiagnosticCode.UNKNOWN_VENUE,
          "The venue '" + stated.label() + "' is not in venues.yaml; add it there with its names.");
    }
  }

  /** Adds the venue and year that headings state for all entries below them. */
  private void inherit(Entry entry, boolean venueAbove) {
    if (entry.facts.venue == null && venueAbove) {
      entry.facts.venue = outline.venue();
      if (entry.facts.year == null) {
        entry.facts.year = outline.year();
      }
    }
    if (entry.facts.year != null) {
      return;
    }
    Venue venue = entry.facts.venue;
    if (entry.weakYear != null) {
      entry.facts.year = entry.weakYear;
    } else if (venue == null || !venueAbove || venue.equals(outline.venue())) {
      entry.facts.year = outline.year();
    }
  }

  private static boolean looksLikeTitle(String title) {
    return Titles.words(title) >= 5 && TitleCase.is(title);
  }

  /** Hands over the papers of the file. */
  void finish(String title, DraftSink sink) throws IOException {
    long sure = papers.stream().filter(Paper::sure).count();
    boolean usual = papers.size() > 5 && sure >= USUALLY_STRONG * papers.size();
    Map<Integer, Boolean> lists =
        papers.stream().collect(Collectors.toMap(Paper::list, Paper::sure, Boolean::logicalOr));
    for (Paper paper : papers) {
      Entry entry = paper.entry();
      if (usual
          && !paper.sure()
          && !lists.getOrDefault(paper.list(), false)
          && entry.facts.authors.isEmpty()
          && entry.facts.links.isEmpty()
          && !looksLikeTitle(entry.facts.title)) {
        report(paper.at(), DiagnosticCode.UNCLEAR_ENTRY, entry.facts.title);
        continue;
      }
      if (paper.topic() != null) {
        entry.facts.topics.add(paper.topic());
      }
      SourceRef source = new SourceRef(title, file.name(), paper.at().line(), paper.heading());
      sink.accept(entry.facts.build(source, paper.at().column()));
    }
  }
}
