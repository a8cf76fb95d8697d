package org.mlsyssearch.corpus.markdown;

import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.corpus.markdown.entry.EntryReader;
import org.mlsyssearch.corpus.markdown.entry.Prior;
import org.mlsyssearch.corpus.markdown.entry.Reading;
import org.mlsyssearch.corpus.markdown.tree.Candidate;
import org.mlsyssearch.corpus.markdown.tree.Candidate.Shape;
import org.mlsyssearch.corpus.markdown.tree.RichText;

/**
 * What stands below an entry, parted: notes on it, and entries of their own.
 *
 * @param titles whether most of it looks like titles, written as that of the entry is
 */
record Below(List<RichText> notes, List<Candidate> entries, boolean titles) {

  /** Parts the fields of an entry that may stand among titles. */
  static Below of(Candidate entry, Reading own, boolean amongTitles, EntryReader reader) {
    List<Candidate> fields = entry.fields();
    long like =
        fields.stream()
            .map(field -> reader.read(field.text(), List.of(), Prior.NONE))
            .filter(field ->
                field.looksLikeTitle()
                    && field.evidence().titleFrom() == own.evidence().titleFrom())
            .count();
    boolean titles = amongTitles && 2 * like > fields.size();
    Below below = new Below(new ArrayList<>(), new ArrayList<>(), titles);
    below.add(fields, reader);
    return below;
  }

  /** All texts of an entry but that which is read as the entry itself. */
  static List<RichText> around(Candidate entry, RichText without) {
    List<RichText> texts = new ArrayList<>();
    if (!entry.text().equals(without)) {
      texts.add(entry.text());
    }
    entry.fields().forEach(field -> texts.addAll(around(field, without)));
    return texts;
  }

  private void add(List<Candidate> fields, EntryReader reader) {
    for (Candidate field : fields) {
      Reading own = reader.read(field.text(), List.of(), Prior.NONE);
      boolean entry = own.isCited() || !(field.isSigned() || reader.isNote(field.text()));
      if (field.shape() == Shape.ROW || (entry && (titles || EntryTest.isOwnPaper(own)))) {
        entries.add(field);
      } else {
        notes.add(field.text());
        add(field.fields(), reader);
      }
    }
  }
}
