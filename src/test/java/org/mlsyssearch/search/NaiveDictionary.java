package org.mlsyssearch.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.mlsyssearch.query.plan.Dictionary;
import org.mlsyssearch.query.plan.NearWord;
import org.mlsyssearch.query.plan.Questions;
import org.mlsyssearch.query.plan.Splits;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.text.EditDistance;

/**
 * Answers by looking at every term of every paper, and only what was asked: a plan that looks up
 * what it did not ask for fails the test.
 */
record NaiveDictionary(Collection<NaiveTerms> index) implements Dictionary {

  @Override
  public Answers ask(Consumer<Questions> asking) {
    return new Asked(Questions.of(asking));
  }

  private int count(IndexField field, String term) {
    return (int) index.stream().filter(terms -> terms.has(field, term)).count();
  }

  private Set<String> all(IndexField field) {
    Set<String> all = new TreeSet<>();
    index.forEach(terms -> all.addAll(terms.terms(field)));
    return all;
  }

  private final class Asked implements Answers {
    private final Questions questions;

    Asked(Questions questions) {
      this.questions = questions;
    }

    private <T> void check(Set<T> asked, T wanted) {
      if (!asked.contains(wanted)) {
        throw new AssertionError("The plan did not ask for " + wanted);
      }
    }

    @Override
    public int papers() {
      return index.size();
    }

    @Override
    public int frequency(String term) {
      check(questions.terms(), term);
      return count(IndexField.TEXT, term);
    }

    @Override
    public boolean isName(String key) {
      check(questions.names(), key);
      return count(IndexField.NAME, key) > 0;
    }

    @Override
    public List<String> completions(IndexField field, String beginning) {
      check(questions.beginnings(), new Questions.Beginning(field, beginning));
      return all(field).stream()
          .filter(term -> term.startsWith(beginning) && !term.equals(beginning))
          .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
          .limit(MOST_COMPLETIONS)
          .toList();
    }

    @Override
    public boolean hasPhrase(List<String> terms) {
      if (!begunSplits().contains(terms)) {
        check(questions.phrases(), terms);
      }
      return index.stream()
          .anyMatch(paper ->
              IndexField.withPositions().stream()
                  .anyMatch(field -> NaiveClauses.phrase(paper, field, terms, 0) > 0));
    }

    private Set<List<String>> begunSplits() {
      Set<List<String>> splits = new HashSet<>();
      for (String word : questions.begun()) {
        splits.addAll(Splits.begun(word, completions(IndexField.TEXT, word)));
      }
      return splits;
    }

    @Override
    public List<NearWord> near(String word) {
      check(questions.misspelt(), word);
      for (int edits = 1; edits <= NearWord.mostEdits(word); edits++) {
        List<NearWord> near = new ArrayList<>();
        for (String term : all(IndexField.TEXT)) {
          int distance = EditDistance.between(word, term, edits);
          if (!Marks.isMarked(term)
              && term.length() > Marks.LONGEST_EDGE
              && distance <= edits
              && (edits == 1 || term.charAt(0) == word.charAt(0))) {
            boolean isName = count(IndexField.NAME, term) > 0;
            near.add(new NearWord(term, distance, isName, count(IndexField.TEXT, term)));
          }
        }
        if (!near.isEmpty()) {
          return near;
        }
      }
      return List.of();
    }
  }
}
