package org.mlsyssearch.corpus;

import java.util.Locale;
import org.mlsyssearch.model.Severity;

/** Everything a diagnostic can be about; each has a row in {@code docs/corpus.md}. */
public enum DiagnosticCode {
  /** A file or folder that cannot be opened or read. */
  UNREADABLE_FILE(Severity.ERROR),
  /** A file that holds something else than text. */
  NOT_TEXT(Severity.ERROR),
  /** Bytes that are no valid UTF-8; they are read as the replacement character. */
  INVALID_UTF8(Severity.WARNING),
  /** A line, file or nesting beyond what any list needs. */
  TOO_LARGE(Severity.ERROR),
  /** A file whose ending names no format we read. */
  UNKNOWN_FORMAT(Severity.NOTE),
  /** A file that stops following its format: what stands behind that place is not read. */
  SYNTAX(Severity.ERROR),
  /** One record that does not follow its format; those around it are read. */
  BROKEN_RECORD(Severity.ERROR),
  /** A field of a record that is of another form than its format has; the record is read. */
  BAD_FIELD(Severity.WARNING),
  /** An authority file that is wrong. */
  AUTHORITY(Severity.ERROR),
  /** An authority file that is not in the folder from which they are read. */
  UNUSED_AUTHORITY(Severity.WARNING),
  /** A file that names no paper. */
  NO_PAPERS(Severity.WARNING),

  /** A table of contents, a link to a place in the same file. */
  TABLE_OF_CONTENTS(Severity.NOTE),
  /** A badge, an image, an empty bullet. */
  NO_TEXT(Severity.NOTE),
  /** A tool, a library, a data set, a repository. */
  SOFTWARE(Severity.NOTE),
  /** A blog post, a talk, a video, a news item. */
  POST_OR_TALK(Severity.NOTE),
  /** A book, a course, a tutorial. */
  BOOK_OR_COURSE(Severity.NOTE),
  /** A sentence, a to-do, a rule for contributors. */
  PROSE(Severity.NOTE),
  /** A bullet that only names the topic of those below it. */
  HEADING(Severity.NOTE),
  /** A record of a person, a volume or something else that a database holds beside papers. */
  OTHER_RECORD(Severity.NOTE),
  /** Something that may be a paper but does not say so. */
  UNCLEAR_ENTRY(Severity.WARNING),
  /** An entry without a title. */
  NO_TITLE(Severity.WARNING),
  /** A link that leads nowhere: no http or https address. */
  BAD_LINK(Severity.WARNING),
  /** A year no paper can have. */
  BAD_YEAR(Severity.WARNING),
  /** A venue that {@code venues.yaml} does not know. */
  UNKNOWN_VENUE(Severity.NOTE),

  /** A paper of which no list states the venue. */
  NO_VENUE(Severity.NOTE),
  /** A paper of which no list states the year. */
  NO_YEAR(Severity.WARNING),
  /** Two lists state different years for one paper. */
  YEAR_CONFLICT(Severity.WARNING),
  /** Two lists state different venues for one paper. */
  VENUE_CONFLICT(Severity.WARNING),
  /** Two entries share a title but not enough else to be one paper. */
  SAME_TITLE(Severity.WARNING),
  /** One list names one paper twice under one heading. */
  DUPLICATE_ENTRY(Severity.NOTE);

  private final Severity severity;

  DiagnosticCode(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** Whether it may cost papers that nobody can count, so that no index is built beside it. */
  public boolean stopsIndexing() {
    return severity == Severity.ERROR && this != BROKEN_RECORD;
  }

  /** Whether it tells why an entry was not taken as a paper. */
  public boolean isRejection() {
    return switch (this) {
      case TABLE_OF_CONTENTS,
          NO_TEXT,
          SOFTWARE,
          POST_OR_TALK,
          BOOK_OR_COURSE,
          PROSE,
          OTHER_RECORD,
          HEADING,
          UNCLEAR_ENTRY,
          NO_TITLE ->
          true;
      default -> false;
    };
  }

  /** Whether it tells that an entry was not understood, which is missing from the index. */
  public boolean losesEntry() {
    return this == BROKEN_RECORD || (isRejection() && severity != Severity.NOTE);
  }

  /** The name in reports: {@code no-year}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
