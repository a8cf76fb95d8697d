package org.mlsyssearch.query.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.mlsyssearch.query.terms.IndexField;

/**
 * All that one query asks a {@link Dictionary}, so that an engine far away can answer it at once.
 * Not thread-safe.
 */
public final class Questions {

  /** The beginning of a term of a field. */
  public record Beginning(IndexField field, String letters) {}

  private final Set<String> terms = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<Beginning> beginnings = new LinkedHashSet<>();
  private final Set<List<String>> phrases = new LinkedHashSet<>();
  private final Set<String> begun = new LinkedHashSet<>();
  private final Set<String> misspelt = new LinkedHashSet<>();

  /** The questions that somebody asks. */
  public static Questions of(Consumer<Questions> asking) {
    Questions questions = new Questions();
    asking.accept(questions);
    return questions;
  }

  void term(String term) {
    terms.add(term);
  }

  void name(String key) {
    names.add(key);
  }

  void beginning(IndexField field, String letters) {
    beginnings.add(new Beginning(field, letters));
  }

  void phrase(List<String> words) {
    words.forEach(this::term);
    phrases.add(List.copyOf(words));
  }

  void begun(String word) {
    beginning(IndexField.TEXT, word);
    Splits.firstWords(word).forEach(this::term);
    begun.add(word);
  }

  void misspelt(String word) {
    misspelt.add(word);
  }

  /** Terms of {@link IndexField#TEXT} whose papers are to be counted. */
  public Set<String> terms() {
    return terms;
  }

  /** Keys that may be names. */
  public Set<String> names() {
    return names;
  }

  /** Beginnings that are to be completed. */
  public Set<Beginning> beginnings() {
    return beginnings;
  }

  /** Terms that may stand next to each other in some paper. */
  public Set<List<String>> phrases() {
    return phrases;
  }

  /**
   * Beginnings of words that may be two written as one: {@link Splits#begun} tells the phrases to
   * look up, once completions are known. What the first word may be is asked among the terms.
   */
  public Set<String> begun() {
    return begun;
  }

  /** Words to which near ones are wanted if no paper has them. */
  public Set<String> misspelt() {
    return misspelt;
  }
}
