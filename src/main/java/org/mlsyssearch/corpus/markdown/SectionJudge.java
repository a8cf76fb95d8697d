package org.mlsyssearch.corpus.markdown;

import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.lexicon.Hosts;
import org.mlsyssearch.corpus.lexicon.Sections;

/** Tells papers from all else under headings that promise something else than papers. */
final class SectionJudge {

  private SectionJudge() {}

  /** Why an entry below such a heading is no paper; null if it is one all the same. */
  static @Nullable DiagnosticCode verdict(Entry entry, Evidence evidence, Sections.Kind section) {
    return switch (section) {
      case PAPERS -> null;
      case META -> DiagnosticCode.PROSE;
      case CONTENTS ->
          Judge.isStrong(entry) && evidence.words() >= 3 ? null : DiagnosticCode.TABLE_OF_CONTENTS;
      case EVENTS -> isOfEvent(entry, evidence) ? null : DiagnosticCode.POST_OR_TALK;
      case SOFTWARE -> isPaper(entry, evidence) ? null : DiagnosticCode.SOFTWARE;
      case POSTS -> isPaper(entry, evidence) ? null : DiagnosticCode.POST_OR_TALK;
      case BOOKS -> isPaper(entry, evidence) ? null : DiagnosticCode.BOOK_OR_COURSE;
    };
  }

  /** A paper under "Conferences", where conferences themselves may stand. */
  private static boolean isOfEvent(Entry entry, Evidence evidence) {
    boolean dated = entry.facts.year != null || entry.facts.arxivId != null;
    boolean row = entry.inPaperColumn && (entry.facts.venue != null || dated);
    return evidence.words() >= 3 && (row || (evidence.paperLink() && dated));
  }

  private static boolean isPaper(Entry entry, Evidence evidence) {
    boolean toolItself = entry.titleFrom == Entry.TitleFrom.LINK && evidence.onlyCode();
    boolean publishedHere =
        evidence.published() && !evidence.onlyMedia() && !evidence.postLinks() && !toolItself;
    boolean tool =
        evidence.describedName()
            && entry.titleHref != null
            && !Hosts.isPaper(entry.titleHref)
            && entry.facts.venue == null;
    int enough = evidence.paperLink() && evidence.published() ? 2 : 3;
    return evidence.words() >= enough && (evidence.publisherLink() || publishedHere) && !tool;
  }
}
