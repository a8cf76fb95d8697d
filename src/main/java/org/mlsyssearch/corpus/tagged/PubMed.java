package org.mlsyssearch.corpus.tagged;

import java.util.List;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.record.StatedRecord;
import org.mlsyssearch.model.Kind;

/** The tags of PubMed's format, which its page calls PubMed and its button NBIB. */
final class PubMed {

  private PubMed() {}

  static void read(TaggedRecord record, StatedRecord stated) {
    List<String> types = record.all("PT");
    stated.type("PubMed", types.contains("Preprint") ? Kind.PREPRINT : Kind.JOURNAL);
    if (record.first("BTI") != null && record.first("TI") == null) {
      stated.noPaper("Book", DiagnosticCode.BOOK_OR_COURSE);
    }
    String title = record.first("TI", "TT");
    // A title that was translated stands in brackets.
    stated.title(title == null ? null : title.replaceFirst("^\\[(.*?)\\]\\.?$", "$1"));
    List<String> full = record.all("FAU");
    if (full.isEmpty()) {
      record
          .all("AU")
          .forEach(name -> stated.familyFirst(name.replaceFirst(" (?=\\p{Lu}{1,3}$)", ", ")));
    } else {
      full.forEach(stated::familyFirst);
    }
    record.all("CN").forEach(stated::group);
    stated.date(record.first("DP", "DEP", "DA"));
    stated.place(record.first("JT"));
    stated.place(record.first("TA"));
    for (String tag : List.of("LID", "AID")) {
      for (String value : record.all(tag)) {
        if (value.endsWith("[doi]")) {
          stated.doi(value.substring(0, value.length() - "[doi]".length()));
        }
      }
    }
    String pmid = record.first("PMID");
    if (pmid != null && pmid.matches("\\d{1,10}")) {
      stated.link("https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/", null);
    }
  }
}
