package org.mlsyssearch.query.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mlsyssearch.query.plan.Dictionary.Answers;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.text.Tokenizer;

/** What is added where words of a run make a name, begin one, or stand near each other. */
final class NameBonuses {

  private static final int NEAR_SLOP = 2;

  private final Run run;
  private final Answers answers;
  private final List<Clause> bonuses = new ArrayList<>();

  private NameBonuses(Run run, Answers answers) {
    this.run = run;
    this.answers = answers;
  }

  /** The bonuses of a run; each adds its score to papers that match it. */
  static List<Clause> of(Run run, Answers answers) throws IOException {
    NameBonuses names = new NameBonuses(run, answers);
    names.addNames();
    // Of names that are equal but for case and signs, the one written as typed comes first.
    names.add(IndexField.WRITTEN_NAME, run.written(), Weights.NAME_AS_WRITTEN);
    names.addNearness();
    return names.bonuses;
  }

  private void addNames() throws IOException {
    String whole = run.joined(0, run.size());
    if (!whole.isEmpty() && answers.isName(whole)) {
      add(IndexField.NAME, whole, Weights.NAME_IS_QUERY);
    }
    for (int from = 0; from < run.size(); from++) {
      for (int to = from + 1; to <= Math.min(run.size(), from + WordForms.LONGEST_SPAN); to++) {
        if (to == from + 1 && run.isStopWord(from)) {
          continue;
        }
        boolean isWhole = from == 0 && to == run.size();
        String key = run.joined(from, to);
        if (!isWhole && answers.isName(key)) {
          add(IndexField.NAME, key, Weights.NAME_IN_QUERY * WordForms.rarity(key, answers));
        }
        if (run.isOpen(to - 1)) {
          addBegun(key, isWhole ? Weights.NAME_BEGINS : Weights.NAME_IN_QUERY);
        }
      }
    }
  }

  private void addBegun(String key, float most) throws IOException {
    // Where the last of several words is whole, it is rarely meant as the beginning of a name.
    boolean whole = run.size() > 1 && answers.has(run.term(run.size() - 1));
    float weight = whole ? most * Weights.BEGINS_WITH_WHOLE_WORD : most;
    List<Clause> names = new ArrayList<>();
    for (IndexField field : List.of(IndexField.NAME, IndexField.LEADING_NAME)) {
      float factor = field == IndexField.NAME ? Weights.NAME_ELSEWHERE : 1f;
      for (String name : answers.completions(field, key)) {
        names.add(constant(field, name, factor * weight * key.length() / name.length()));
      }
    }
    if (!names.isEmpty()) {
      bonuses.add(Clause.best(names));
    }
  }

  private void addNearness() {
    for (String whole : run.wholes()) {
      List<String> characters = Tokenizer.sequence(whole);
      bonuses.add(Clause.scaled(new Clause.Phrase(IndexField.TITLE, characters, 0), Weights.NEAR));
    }
    for (int i = 0; i + 1 < run.size(); i++) {
      if (run.pieces().get(i).isPart() || run.pieces().get(i + 1).isPart()) {
        continue;
      }
      List<String> pair = List.of(Marks.stem(run.term(i)), Marks.stem(run.term(i + 1)));
      bonuses.add(
          Clause.scaled(new Clause.Phrase(IndexField.TITLE, pair, NEAR_SLOP), Weights.NEAR));
    }
  }

  private void add(IndexField field, String name, float score) {
    bonuses.add(constant(field, name, score));
  }

  private static Clause constant(IndexField field, String name, float score) {
    return new Clause.Constant(new Clause.Term(field, name), score);
  }
}
