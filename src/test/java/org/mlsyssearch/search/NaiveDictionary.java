package org.mlsyssearch.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
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
public record NaiveDictionary(Collection<NaiveTerms> index) implements Dictionary {

  /** The answers to whatever may be asked of some papers. */
  public static Answers anyOf(List<Paper> papers) {
    return of(papers).new Asked(null);
  }

  private static NaiveDictionary of(List<Paper> papers) {
    return new NaiveDictionary(papers.stream().map(NaiveTerms::new).toList());
  }

  /** Every term of a field. */
  public static Set<String> terms(List<Paper> papers, IndexField field) {
    return of(papers).all(field);
  }

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
    private final @Nullable Questions questions;

    /**
     * @param questions what may be looked up; null for anything
     */
    Asked(@Nullable Questions questions) {
      this.questions = questions;
    }

    private <T> void check(Function<Questions, Set<T>> asked, T wanted) {
      if (questions != null && !asked.apply(questions).contains(wanted)) {
        throw new AssertionError("The plan did not ask for " + wanted);
      }
    }

    @Override
    public int papers() {
      return index.size();
    }

    @Override
    public int frequency(String term) {
      check(Questions::terms, term);
      return count(IndexField.TEXT, term);
    }

    @Override
    public boolean isName(String key) {
      check(Questions::names, key);
      return count(IndexField.NAME, key) > 0;
    }

    @Override
    public List<String> completions(IndexField field, String beginning) {
      check(Questions::beginnings, new Questions.Beginning(field, beginning));
      return all(field).stream()
          .filter(term -> term.startsWith(beginning) && !term.equals(beginning))
          .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
          .limit(MOST_COMPLETIONS)
          .toList();
    }

    @Override
    public boolean hasPhrase(List<String> terms) {
      check(asked -> isBegunSplit(asked, terms) ? Set.of(terms) : asked.phrases(), terms);
      return index.stream()
          .anyMatch(paper ->
              IndexField.withPositions().stream()
                  .anyMatch(field -> NaiveClauses.phrase(paper, field, terms, 0) > 0));
    }

    private boolean isBegunSplit(Questions asked, List<String> terms) {
      return asked.begun().stream()
          .anyMatch(word -> Splits.begun(word, completions(IndexField.TEXT, word)).contains(terms));
    }

    @Override
    public List<NearWord> near(String word) {
      check(Questions::misspelt, word);
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
