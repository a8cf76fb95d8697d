package org.mlsyssearch.query.plan;

import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.text.Tokenizer;

/**
 * One word of a query with every form under which it may stand in a paper; the best one that a
 * paper has counts.
 */
final class PlannedWord {

  private final Tokenizer.Piece piece;
  private final boolean isStopWord;
  private final List<Clause> forms = new ArrayList<>();

  PlannedWord(Tokenizer.Piece piece, boolean isStopWord) {
    this.piece = piece;
    this.isStopWord = isStopWord;
  }

  Tokenizer.Piece piece() {
    return piece;
  }

  boolean isStopWord() {
    return isStopWord;
  }

  void add(Clause form, float weight) {
    forms.add(Clause.scaled(form, weight));
  }

  /** Whether any paper may have it. */
  boolean isKnown() {
    return !forms.isEmpty();
  }

  Clause clause() {
    return Clause.best(forms);
  }

  /** Papers that have at least so many of the words. */
  static Clause atLeast(int count, List<PlannedWord> words) {
    List<Clause> clauses = words.stream().map(PlannedWord::clause).toList();
    if (count >= words.size()) {
      return new Clause.All(clauses, List.of(), List.of());
    }
    List<Clause> oneMore =
        clauses.stream()
            .<Clause>map(clause -> new Clause.Constant(clause, Weights.ONE_MORE_WORD))
            .toList();
    return new Clause.All(
        List.of(new Clause.AtLeast(Math.max(1, count), clauses)), oneMore, List.of());
  }
}
