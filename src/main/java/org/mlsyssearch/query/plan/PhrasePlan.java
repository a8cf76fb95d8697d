package org.mlsyssearch.query.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mlsyssearch.query.found.Pattern;
import org.mlsyssearch.query.plan.Dictionary.Answers;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.Query;
import org.mlsyssearch.search.SearchField;
import org.mlsyssearch.text.Tokenizer;

/** What quoted words come to: they stand next to each other as they are, or written as one. */
final class PhrasePlan {

  private final Query.Phrase phrase;
  private final List<String> terms;
  private final String joined;

  PhrasePlan(Query.Phrase phrase) {
    this.phrase = phrase;
    this.terms = Tokenizer.sequence(phrase.text());
    this.joined = String.join("", terms.stream().map(Tokenizer::join).toList());
  }

  void ask(Questions questions) {
    questions.name(joined);
  }

  /**
   * What the phrase matches, in any field where it is tied to none.
   *
   * @param patterns where what is to be highlighted is added
   */
  Clause clause(Answers answers, Set<Pattern> patterns) throws IOException {
    if (terms.isEmpty()) {
      return new Clause.Nothing();
    }
    SearchField field = phrase.field();
    List<Clause> forms = new ArrayList<>();
    for (IndexField name : field == null ? IndexField.withPositions() : IndexField.of(field)) {
      forms.add(new Clause.Phrase(name, terms, 0));
      if (terms.size() > 1) {
        forms.add(new Clause.Term(name, joined));
      }
    }
    patterns.add(new Pattern(terms, Pattern.How.EXACT, phrase.text(), field));
    if (terms.size() > 1) {
      patterns.add(new Pattern(List.of(joined), Pattern.How.EXACT, phrase.text(), field));
    }
    if (field == null && answers.isName(joined)) {
      forms.add(
          new Clause.Constant(new Clause.Term(IndexField.NAME, joined), Weights.NAME_IS_QUERY));
    }
    return Clause.best(forms);
  }
}
