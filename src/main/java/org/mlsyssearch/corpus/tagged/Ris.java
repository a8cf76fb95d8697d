package org.mlsyssearch.corpus.tagged;

import java.util.List;
import java.util.Locale;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.record.StatedRecord;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.text.Identifiers;

/**
 * The tags of RIS, as reference managers and publishers use them: what they differ in ({@code T1}
 * and {@code TI}, {@code A1} and {@code AU}, {@code JO}, {@code JF} and {@code T2}) is read alike.
 */
final class Ris {

  private static final List<String> AUTHORS = List.of("AU", "A1");
  private static final List<String> PLACES =
      List.of("T2", "BT", "JF", "JO", "J2", "JA", "C3", "T3");
  private static final List<String> MEETINGS_AND_JOURNALS =
      List.of("CONF", "CPAPER", "JOUR", "EJOUR", "CHAP");

  private Ris() {}

  static void read(TaggedRecord record, StatedRecord stated) {
    String type = record.first("TY");
    if (type != null) {
      type(type, stated);
    }
    stated.title(record.first("TI", "T1", "CT"));
    // Where persons stand with the family name first, a name without a comma is a group's.
    boolean inverted =
        record.fields().stream()
            .anyMatch(field -> AUTHORS.contains(field.tag()) && field.value().contains(","));
    for (TaggedRecord.Field field : record.fields()) {
      String value = field.value();
      switch (field.tag()) {
        case "AU", "A1" -> {
          if (value.matches("(?i)et al\\.?|others")) {
            stated.moreAuthors();
          } else if (inverted && !value.contains(",")) {
            stated.group(value);
          } else {
            stated.familyFirst(value);
          }
        }
        case "ST" -> stated.shortTitle(value);
        case "DO" -> stated.doi(value);
        case "UR" -> {
          for (String href : value.split("(?<![;\\s])[;\\s]++(?=https?:)", -1)) {
            stated.link(href, null);
          }
        }
        case "L1" -> {
          if (Identifiers.arxivIn(value) != null) {
            stated.arxiv(value); // The same paper as its page there.
          } else if (value.startsWith("http")) {
            stated.link(value, Link.Rel.PDF);
          }
        }
        case "M1", "AN", "C1", "C7", "N1" -> {
          if (value.toLowerCase(Locale.ROOT).contains("arxiv")) {
            stated.arxiv(value);
          }
        }
        default -> {}
      }
    }
    stated.date(record.first("PY", "Y1", "DA"));
    boolean placed = false;
    for (String tag : PLACES) {
      placed |= record.first(tag) != null;
      stated.place(record.first(tag));
    }
    // A thesis, a report or a preprint is from whoever gave it out.
    if (!placed && !MEETINGS_AND_JOURNALS.contains(record.first("TY"))) {
      stated.place(record.first("PB"));
    }
  }

  private static void type(String name, StatedRecord stated) {
    switch (name) {
      case "JOUR", "EJOUR", "JFULL", "MGZN" -> stated.type(name, Kind.JOURNAL);
      case "CONF", "CPAPER" -> stated.type(name, Kind.CONFERENCE);
      case "UNPB", "INPR" -> stated.type(name, Kind.PREPRINT);
      case "CHAP", "ECHAP", "THES", "RPRT" -> stated.type(name, Kind.OTHER);
      case "BOOK", "EBOOK", "EDBOOK", "WHOLE", "SER" ->
          stated.noPaper(name, DiagnosticCode.BOOK_OR_COURSE);
      case "COMP", "DATA", "DBASE", "AGGR" -> stated.noPaper(name, DiagnosticCode.SOFTWARE);
      case "BLOG", "NEWS", "VIDEO", "MPCT", "SOUND", "WEB", "ICOMM", "PCOMM", "SLIDE" ->
          stated.noPaper(name, DiagnosticCode.POST_OR_TALK);
      case "PAT", "BILL", "CASE", "STAT", "MAP", "ART" ->
          stated.noPaper(name, DiagnosticCode.OTHER_RECORD);
      default -> stated.type(name, Kind.UNKNOWN);
    }
  }
}
