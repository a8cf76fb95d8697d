package org.mlsyssearch.corpus.record;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.corpus.DraftSink;
import org.mlsyssearch.corpus.SourceFile;
import org.mlsyssearch.corpus.authority.Authority;
import org.mlsyssearch.corpus.authority.StatedVenues;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.Years;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.Venue;

/**
 * Makes drafts of {@link StatedRecord}s of one file and reports what in them cannot be so. Not
 * thread-safe.
 */
public final class RecordDrafts {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
  private static final int SHOWN = 60;

  private final SourceFile file;
  private final String list;
  private final StatedVenues venues;
  private final DraftSink sink;
  private final Diagnostics diagnostics;

  /**
   * What takes the records of a file.
   *
   * @param list what the list is called
   */
  public RecordDrafts(
      SourceFile file, String list, Authority authority, DraftSink sink, Diagnostics diagnostics) {
    this(file, list, new StatedVenues(authority.venues()), sink, diagnostics);
  }

  /** As above, with venues that were met before. */
  public RecordDrafts(
      SourceFile file, String list, StatedVenues venues, DraftSink sink, Diagnostics diagnostics) {
    this.file = file;
    this.list = list;
    this.venues = venues;
    this.sink = sink;
    this.diagnostics = diagnostics;
  }

  /** Makes a draft of a record if it is a paper's. */
  public void accept(StatedRecord record) throws IOException {
    String title = Titles.clean(record.title);
    DiagnosticCode reject = record.reject;
    if (reject != null) {
      report(record, reject, "A record of type '" + record.type + "' is no paper; passed over.");
      return;
    }
    if (!Titles.hasKey(title)) {
      report(record, DiagnosticCode.NO_TITLE, "This record has no title; add one.");
      return;
    }
    DraftBuilder draft = record.draft;
    draft.title = title;
    draft.kind = record.kind;
    String system = SystemNames.beforeColon(title);
    if (system != null) {
      draft.addSystem(system);
    }
    draft.year = year(record);
    place(record);
    record.links.forEach(link -> link(record, link));
    if (draft.venue == null && draft.arxivId != null && draft.kind != Kind.OTHER) {
      draft.venue = venues.of("arXiv", Kind.PREPRINT);
      draft.kind = Kind.PREPRINT;
    }
    sink.accept(draft.build(new SourceRef(list, file.name(), record.line, ""), record.column));
  }

  /** The first place that is known, else the first. */
  private void place(StatedRecord record) {
    StatedVenues.Stated best = null;
    for (String name : record.places) {
      StatedVenues.Stated stated = venues.read(name, record.kind);
      best = best == null ? stated : better(best, stated);
    }
    if (best == null) {
      return;
    }
    DraftBuilder draft = record.draft;
    draft.venue = best.venue();
    // The date of a preprint is not that of the venue in which it appeared since.
    boolean since = record.kind == Kind.PREPRINT && best.venue().kind() != Kind.PREPRINT;
    draft.year = draft.year == null || (since && best.year() != null) ? best.year() : draft.year;
    draft.arxivId = draft.arxivId == null ? best.arxivId() : draft.arxivId;
    Kind kind = best.venue().kind();
    draft.kind = kind == Kind.UNKNOWN ? draft.kind : kind;
  }

  /** Of two places that which is known; of two unknown meetings the first, with a short name. */
  private static StatedVenues.Stated better(StatedVenues.Stated first, StatedVenues.Stated other) {
    if (first.known() || other.known()) {
      return first.known() ? first : other;
    }
    Venue full = first.venue();
    Venue named = other.venue();
    boolean acronym =
        full.kind() == Kind.CONFERENCE
            && full.label().equals(full.name())
            && full.label().indexOf(' ') > 0
            && named.label().indexOf(' ') < 0;
    return acronym
        ? new StatedVenues.Stated(
            new Venue(named.id(), named.label(), full.name(), full.kind()),
            false,
            first.year(),
            first.arxivId())
        : first;
  }

  private @Nullable Integer year(StatedRecord record) {
    String date = record.date;
    if (date == null) {
      return null;
    }
    Matcher digits = YEAR.matcher(date);
    Integer year = digits.find() ? Years.of(digits.group()) : null;
    // Words in place of a year, such as "in press", leave it unknown.
    if (year == null && date.chars().anyMatch(Character::isDigit)) {
      report(
          record,
          DiagnosticCode.BAD_YEAR,
          "'" + shortened(date) + "' is no year of a paper; write four digits.");
    }
    return year;
  }

  private void link(StatedRecord record, StatedRecord.StatedLink stated) {
    Link link = LinkLabels.linkTo(stated.href(), stated.rel());
    if (link == null) {
      report(
          record,
          DiagnosticCode.BAD_LINK,
          "The link '"
              + shortened(stated.href())
              + "' is no http or https address; it is left out.");
      return;
    }
    record.draft.addLink(link);
  }

  private static String shortened(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }

  private void report(StatedRecord record, DiagnosticCode code, String message) {
    diagnostics.add(file.name(), record.line, record.column, code, message);
  }
}
