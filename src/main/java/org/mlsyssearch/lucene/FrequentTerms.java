package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.terms.IndexField;

/** The terms of many papers, those of most papers first. */
final class FrequentTerms {

  /**
   * A term.
   *
   * @param papers how many have it
   */
  record Frequent(Clause.Term term, int papers) {}

  private FrequentTerms() {}

  /** The terms of a field that more than one paper in so many has. */
  static List<Frequent> of(LeafReader reader, IndexField field, int share) throws IOException {
    List<Frequent> frequent = new ArrayList<>();
    TermsEnum each = Terms.getTerms(reader, Schema.name(field)).iterator();
    for (BytesRef text = each.next(); text != null; text = each.next()) {
      if (each.docFreq() > reader.maxDoc() / share) {
        Clause.Term term = new Clause.Term(field, text.utf8ToString());
        frequent.add(new Frequent(term, each.docFreq()));
      }
    }
    frequent.sort(Comparator.comparingInt(Frequent::papers).reversed());
    return frequent;
  }
}
