package org.mlsyssearch.query.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mlsyssearch.query.found.Pattern;
import org.mlsyssearch.query.plan.Dictionary.Answers;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.search.SearchField;
import org.mlsyssearch.text.Tokenizer;

/** What a run of words comes to that must stand in one field. */
final class FieldPlan implements WordsPlan {

  private final Run run;
  private final SearchField field;
  private final List<IndexField> fields;
  private final Answers answers;
  private final Wordbook wordbook;
  private final List<PlannedWord> words = new ArrayList<>();
  private final Set<Pattern> patterns = new LinkedHashSet<>();

  FieldPlan(Run run, SearchField field, Answers answers, Wordbook wordbook) throws IOException {
    this.run = run;
    this.field = field;
    this.fields = IndexField.of(field);
    this.answers = answers;
    this.wordbook = wordbook;
    for (int i = 0; i < run.size(); i++) {
      words.add(new PlannedWord(run.pieces().get(i), run.pieces().get(i).isWeak()));
      addForms(i);
    }
    for (String whole : run.wholes()) {
      patterns.add(new Pattern(Tokenizer.sequence(whole), Pattern.How.EXACT, whole, field));
    }
    for (int i = 0; i + 1 < run.size(); i++) {
      String joined = run.joined(i, i + 2);
      if (answers.has(joined)) {
        words.get(i).add(Clause.anyField(fields, joined), Weights.JOINED);
        words.get(i + 1).add(Clause.anyField(fields, joined), Weights.JOINED);
        find(joined, Pattern.How.EXACT, run.typed(i, i + 2));
      }
    }
  }

  private void addForms(int i) throws IOException {
    String term = run.term(i);
    Pattern.How exact =
        run.corrected().contains(i)
            ? Pattern.How.CORRECTION
            : run.pieces().get(i).isPart() ? Pattern.How.PART : Pattern.How.EXACT;
    addForm(i, term, Weights.EXACT, exact);
    addForm(i, Marks.stem(term), Weights.STEMMED, Pattern.How.STEM);
    if (run.isOpen(i)) {
      for (String stem : wordbook.stemsOfUnfinished(term)) {
        addForm(i, Marks.marked(stem), Weights.BEGINS_ANY, Pattern.How.STEM);
      }
    }
    if (run.isOpen(i) && !answers.completions(IndexField.TEXT, term).isEmpty()) {
      for (IndexField name : fields) {
        words.get(i).add(new Clause.Prefix(name, term), Weights.COMPLETED);
        words.get(i).add(new Clause.Prefix(name, Marks.marked(term)), Weights.BEGINS_ANY);
      }
      find(term, Pattern.How.BEGINNING, run.typed(i, i + 1));
      for (String completion : answers.completions(IndexField.TEXT, term)) {
        String stem = Marks.stem(completion);
        if (!stem.startsWith(Marks.marked(term))) {
          words.get(i).add(Clause.anyField(fields, stem), Weights.BEGINS_ANY);
          find(stem, Pattern.How.STEM, run.typed(i, i + 1));
        }
      }
    }
  }

  private void addForm(int i, String term, float weight, Pattern.How how) throws IOException {
    if (answers.has(term)) {
      words.get(i).add(Clause.anyField(fields, term), weight);
      find(term, how, run.typed(i, i + 1));
    }
  }

  private void find(String term, Pattern.How how, String typed) {
    patterns.add(new Pattern(List.of(term), how, typed, field));
  }

  @Override
  public List<PlannedWord> words() {
    return words;
  }

  @Override
  public Set<Pattern> patterns() {
    return patterns;
  }

  /** Words that no paper has in any field. */
  @Override
  public List<String> unknown() {
    return needed().filter(word -> !word.isKnown()).map(word -> word.piece().text()).toList();
  }

  @Override
  public boolean isQuestion() {
    return false;
  }

  @Override
  public Clause clause(Level level) {
    List<PlannedWord> needed = needed().toList();
    return needed.isEmpty()
        ? new Clause.Nothing()
        : PlannedWord.atLeast(level.needed(needed.size()), needed);
  }

  /** The words that say something; all where none does. */
  private Stream<PlannedWord> needed() {
    boolean allWeak = words.stream().allMatch(PlannedWord::isStopWord);
    return words.stream().filter(word -> allWeak || !word.isStopWord());
  }
}
