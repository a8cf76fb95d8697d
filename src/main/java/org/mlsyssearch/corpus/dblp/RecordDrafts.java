package org.mlsyssearch.corpus.dblp;

import java.io.IOException;
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
import org.mlsyssearch.text.Identifiers;

/**
 * Makes drafts of DBLP's records and passes over, with a reason, those that are no papers: persons,
 * volumes, books, data. Not thread-safe.
 */
final class RecordDrafts {

  private static final String SITE = "https://dblp.org/";
  private static final String DOI_RESOLVER = "https://doi.org/";
  private static final String ARXIV = "https://arxiv.org/abs/";
  private static final String PREPRINTS = "CoRR";

  private final SourceFile file;
  private final String list;
  private final StatedVenues venues;
  private final DraftSink sink;
  private final Diagnostics diagnostics;

  RecordDrafts(
      SourceFile file, String list, Authority authority, DraftSink sink, Diagnostics diagnostics) {
    this.file = file;
    this.list = list;
    this.venues = new StatedVenues(authority.venues());
    this.sink = sink;
    this.diagnostics = diagnostics;
  }

  void read(DblpRecord record) throws IOException {
    if (passOver(record)) {
      return;
    }
    String title = Titles.clean(record.title);
    if (Titles.key(title).isEmpty()) {
      report(record, DiagnosticCode.NO_TITLE, "The record '" + record.key + "' has no title.");
      return;
    }
    DraftBuilder draft = new DraftBuilder();
    draft.title = title;
    record.authors.forEach(name -> draft.authors.add(withoutNumber(name)));
    draft.year = year(record);
    place(record, draft);
    String system = SystemNames.beforeColon(title);
    if (system != null) {
      draft.addSystem(system);
    }
    record.electronicEditions.forEach(href -> link(record, href, draft));
    if (draft.links.isEmpty() && record.url != null) {
      String url = record.url;
      link(record, Link.isWeb(url) ? url : SITE + url, draft);
    }
    sink.accept(
        draft.build(new SourceRef(list, file.name(), Math.max(1, record.line), ""), record.column));
  }

  private boolean passOver(DblpRecord record) {
    if (record.publicationType.contains("withdrawn")) {
      report(
          record,
          DiagnosticCode.OTHER_RECORD,
          "The paper '" + record.key + "' is withdrawn; passed over.");
      return true;
    }
    if (record.publicationType.contains("data") || record.publicationType.contains("software")) {
      report(
          record,
          DiagnosticCode.SOFTWARE,
          "The record '" + record.key + "' is data or software; passed over.");
      return true;
    }
    return switch (record.element) {
      case "article", "inproceedings", "incollection", "phdthesis", "mastersthesis" -> false;
      case "book" -> {
        report(
            record,
            DiagnosticCode.BOOK_OR_COURSE,
            "The record '" + record.key + "' is a book; passed over.");
        yield true;
      }
      default -> {
        report(
            record,
            DiagnosticCode.OTHER_RECORD,
            "A record of type '" + record.element + "' is no paper; passed over.");
        yield true;
      }
    };
  }

  private void place(DblpRecord record, DraftBuilder draft) {
    String journal = record.journal;
    if (journal != null && journal.equals(PREPRINTS)) {
      draft.kind = Kind.PREPRINT;
      draft.venue = venues.of("arXiv", Kind.PREPRINT);
      String volume = record.volume;
      draft.arxivId =
          volume == null
              ? null
              : Identifiers.arxivIn(volume.startsWith("abs/") ? volume.substring(4) : volume);
      return;
    }
    Kind kind =
        switch (record.element) {
          case "article" -> Kind.JOURNAL;
          case "inproceedings" -> isWorkshop(record.booktitle) ? Kind.WORKSHOP : Kind.CONFERENCE;
          default -> Kind.OTHER;
        };
    draft.kind = record.publicationType.contains("informal") ? Kind.PREPRINT : kind;
    String name = journal != null ? journal : record.booktitle;
    name = name == null ? record.school : name;
    if (name != null && !name.isBlank()) {
      draft.venue = venues.of(withoutPart(name.strip()), kind);
    }
  }

  private static boolean isWorkshop(@Nullable String booktitle) {
    return booktitle != null && (booktitle.contains("Workshop") || booktitle.contains("@"));
  }

  /** "ICML (2)" and "ICML" are one conference. */
  private static String withoutPart(String name) {
    int open = name.endsWith(")") ? name.lastIndexOf(" (") : -1;
    for (int i = open + 2; open > 0 && i < name.length() - 1; i++) {
      if (!Character.isDigit(name.charAt(i))) {
        return name;
      }
    }
    return open > 0 ? name.substring(0, open) : name;
  }

  /** "Wei Wang 0001" is one of several persons of that name. */
  private static String withoutNumber(String name) {
    int end = name.length() - 5;
    if (end <= 0 || name.charAt(end) != ' ') {
      return name;
    }
    for (int i = end + 1; i < name.length(); i++) {
      if (!Character.isDigit(name.charAt(i))) {
        return name;
      }
    }
    return name.substring(0, end);
  }

  private @Nullable Integer year(DblpRecord record) {
    String digits = record.year;
    if (digits == null) {
      return null;
    }
    Integer year =
        digits.length() == 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
            ? Years.of(digits)
            : null;
    if (year == null) {
      report(record, DiagnosticCode.BAD_YEAR, "'" + digits + "' is no year of a paper.");
    }
    return year;
  }

  private void link(DblpRecord record, String href, DraftBuilder draft) {
    String address = href.replace("<", "%3C").replace(">", "%3E");
    // Nearly all lead to one of two places; the rest is left to the rules for lists.
    Link.Rel rel =
        address.startsWith(DOI_RESOLVER)
            ? Link.Rel.DOI
            : address.startsWith(ARXIV) ? Link.Rel.ARXIV : null;
    Link link =
        rel != null && Link.isWeb(address)
            ? new Link(rel, address)
            : LinkLabels.link(address, null);
    if (link == null) {
      report(
          record,
          DiagnosticCode.BAD_LINK,
          "The link '" + href + "' is no http or https address; it is left out.");
    } else {
      draft.addLink(link);
    }
  }

  private void report(DblpRecord record, DiagnosticCode code, String message) {
    diagnostics.add(file.name(), record.line, record.column, code, message);
  }
}
