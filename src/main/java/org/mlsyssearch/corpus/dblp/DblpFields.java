package org.mlsyssearch.corpus.dblp;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.record.StatedRecord;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;

/**
 * What the elements of DBLP state: papers, and persons, volumes, books and data, which are none.
 */
final class DblpFields {

  private static final String SITE = "https://dblp.org/";
  private static final String PREPRINTS = "CoRR";
  private static final String ARXIV = "abs/";

  private DblpFields() {}

  static void read(DblpRecord record, StatedRecord stated) {
    type(record, stated);
    stated.title(record.title);
    record.authors.forEach(name -> stated.inReadingOrder(withoutNumber(name)));
    stated.date(record.year);
    place(record, stated);
    record.electronicEditions.forEach(href -> link(href, stated));
    String url = record.url;
    if (record.electronicEditions.isEmpty() && url != null) {
      link(Link.isWeb(url) ? url : SITE + url, stated);
    }
  }

  private static void type(DblpRecord record, StatedRecord stated) {
    String type = record.element;
    String publication = record.publicationType;
    if (publication.contains("withdrawn")) {
      stated.noPaper("withdrawn", DiagnosticCode.OTHER_RECORD);
    } else if (publication.contains("data") || publication.contains("software")) {
      stated.noPaper(publication, DiagnosticCode.SOFTWARE);
    } else {
      Kind informal = publication.contains("informal") ? Kind.PREPRINT : null;
      switch (type) {
        case "article" -> {
          boolean preprint = PREPRINTS.equals(record.journal);
          stated.type(type, preprint ? Kind.PREPRINT : informal == null ? Kind.JOURNAL : informal);
        }
        case "inproceedings" ->
            stated.type(
                type,
                informal != null
                    ? informal
                    : isWorkshop(record.booktitle) ? Kind.WORKSHOP : Kind.CONFERENCE);
        case "incollection", "phdthesis", "mastersthesis" -> stated.type(type, Kind.OTHER);
        case "book" -> stated.noPaper(type, DiagnosticCode.BOOK_OR_COURSE);
        default -> stated.noPaper(type, DiagnosticCode.OTHER_RECORD);
      }
    }
  }

  private static void place(DblpRecord record, StatedRecord stated) {
    String volume = record.volume;
    if (PREPRINTS.equals(record.journal) && volume != null) {
      stated.arxiv(volume.startsWith(ARXIV) ? volume.substring(ARXIV.length()) : volume);
    }
    String name = record.journal != null ? record.journal : record.booktitle;
    name = name == null ? record.school : name;
    if (name != null) {
      stated.place(withoutPart(name.strip()));
    }
  }

  private static boolean isWorkshop(@Nullable String booktitle) {
    return booktitle != null
        && (booktitle.toLowerCase(Locale.ROOT).contains("workshop") || booktitle.contains("@"));
  }

  private static void link(String href, StatedRecord stated) {
    stated.link(href.replace("<", "%3C").replace(">", "%3E"), null);
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
}
