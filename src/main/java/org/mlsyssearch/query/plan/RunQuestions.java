package org.mlsyssearch.query.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.search.SearchField;

/** Asks for all that the plan of a run may look up, before anything is known of its words. */
final class RunQuestions {

  private final Run run;
  private final Wordbook wordbook;
  private final Questions questions;

  private RunQuestions(Run run, Wordbook wordbook, Questions questions) {
    this.run = run;
    this.wordbook = wordbook;
    this.questions = questions;
  }

  /**
   * Adds the questions of a run.
   *
   * @param field the field it is tied to; null for none
   */
  static void ask(Run run, @Nullable SearchField field, Wordbook wordbook, Questions questions) {
    RunQuestions asked = new RunQuestions(run, wordbook, questions);
    asked.askWords();
    asked.askSpans();
    if (field == null) {
      asked.askSynonyms(wordbook.synonyms());
    }
  }

  private void askWords() {
    for (int i = 0; i < run.size(); i++) {
      String term = run.term(i);
      questions.term(term);
      questions.term(Marks.stem(term));
      if (!run.isStopWord(i)) {
        Splits.of(term).forEach(questions::phrase);
      }
      if (run.isOpen(i)) {
        questions.term(Marks.edge(term));
        questions.begun(term);
        wordbook.stemsOfUnfinished(term).forEach(stem -> questions.term(Marks.marked(stem)));
      }
    }
  }

  private void askSpans() {
    for (int from = 0; from < run.size(); from++) {
      for (int to = from + 1; to <= Math.min(run.size(), from + WordForms.LONGEST_SPAN); to++) {
        String joined = run.joined(from, to);
        questions.term(joined);
        questions.name(joined);
        if (run.isOpen(to - 1)) {
          questions.beginning(IndexField.TEXT, joined);
          questions.beginning(IndexField.NAME, joined);
          questions.beginning(IndexField.LEADING_NAME, joined);
        }
      }
    }
    questions.name(run.joined(0, run.size()));
  }

  private void askSynonyms(Synonyms synonyms) {
    for (int from = 0; from < run.size(); from++) {
      for (int to = from + 1; to <= Math.min(run.size(), from + synonyms.longest()); to++) {
        WordForms.synonyms(run, from, to, synonyms).forEach(this::askSynonym);
      }
    }
  }

  private void askSynonym(Synonyms.Term term) {
    List<String> stems = term.words().stream().map(Marks::stem).toList();
    if (stems.size() == 1) {
      questions.term(stems.getFirst());
    } else {
      questions.phrase(stems);
    }
  }
}
