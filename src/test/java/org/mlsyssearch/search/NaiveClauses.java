package org.mlsyssearch.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.terms.FieldWeights;
import org.mlsyssearch.query.terms.IndexField;

/** Scores a plan's clauses paper by paper, by the definition of each clause. */
final class NaiveClauses {

  private final Map<Paper, NaiveTerms> index = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();
  private final Map<IndexField, Double> lengths = new ConcurrentHashMap<>();

  NaiveClauses(List<Paper> papers) {
    papers.forEach(paper -> index.put(paper, new NaiveTerms(paper)));
  }

  NaiveDictionary dictionary() {
    return new NaiveDictionary(index.values());
  }

  /** The score of a paper; null where the clause does not match it. */
  @Nullable Double score(Clause clause, Paper paper) {
    NaiveTerms terms = index.get(paper);
    return switch (clause) {
      case Clause.Everything everything -> 1.0;
      case Clause.Nothing nothing -> null;
      case Clause.Term term ->
          bm25(
              term.field(),
              List.of(term.term()),
              terms.frequency(term.field(), term.term()),
              terms);
      case Clause.Phrase phrase ->
          bm25(
              phrase.field(),
              phrase.terms(),
              phrase(terms, phrase.field(), phrase.terms(), phrase.slop()),
              terms);
      case Clause.Prefix prefix ->
          one(
              terms.terms(prefix.field()).stream()
                  .anyMatch(term -> term.startsWith(prefix.beginning())));
      case Clause.Value value ->
          one(
              value.facet().valuesOf(paper).stream()
                  .anyMatch(own -> own.value().equals(value.value())));
      case Clause.Years years -> one(paper.year() != null && years.range().contains(paper.year()));
      case Clause.Best best ->
          scores(best.parts(), paper).stream().max(Double::compare).orElse(null);
      case Clause.AtLeast some -> {
        List<Double> scores = scores(some.parts(), paper);
        yield scores.size() >= some.count() ? sum(scores) : null;
      }
      case Clause.All all -> {
        List<Double> scores = scores(all.must(), paper);
        boolean matches =
            scores.size() == all.must().size() && scores(all.never(), paper).isEmpty();
        scores.addAll(scores(all.adds(), paper));
        yield matches ? sum(scores) : null;
      }
      case Clause.Scaled scaled -> {
        Double score = score(scaled.part(), paper);
        yield score == null ? null : score * scaled.factor();
      }
      case Clause.Constant constant ->
          score(constant.part(), paper) == null ? null : (double) constant.score();
    };
  }

  private List<Double> scores(List<Clause> clauses, Paper paper) {
    List<Double> scores = new ArrayList<>();
    for (Clause clause : clauses) {
      Double score = score(clause, paper);
      if (score != null) {
        scores.add(score);
      }
    }
    return scores;
  }

  private static double sum(List<Double> scores) {
    return scores.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static @Nullable Double one(boolean matches) {
    return matches ? 1.0 : null;
  }

  /** Robertson and Walker's BM25 without the constant factor k1 + 1. */
  private @Nullable Double bm25(
      IndexField field, List<String> terms, double frequency, NaiveTerms paper) {
    if (frequency == 0) {
      return null;
    }
    double papers = count(field, null);
    double length = lengths.computeIfAbsent(field, this::sumOfLengths) / papers;
    double idf = 0;
    for (String term : terms) {
      double with = count(field, term);
      idf += Math.log(1 + (papers - with + 0.5) / (with + 0.5));
    }
    double norm =
        FieldWeights.K1 * (1 - FieldWeights.B + FieldWeights.B * paper.keptLength(field) / length);
    return idf * frequency / (frequency + norm);
  }

  /** How many papers have a term in a field; with null, how many have any. */
  private int count(IndexField field, @Nullable String term) {
    return counts.computeIfAbsent(
        field + " " + term,
        key ->
            (int)
                index.values().stream()
                    .filter(p -> term == null ? p.length(field) > 0 : p.has(field, term))
                    .count());
  }

  private double sumOfLengths(IndexField field) {
    return index.values().stream().mapToInt(paper -> paper.length(field)).sum();
  }

  /**
   * How often terms stand one after the other in a field. Where they may be moved, each pair counts
   * less by its distance (of pairs only, and of words that stand once in a field).
   */
  static double phrase(NaiveTerms paper, IndexField field, List<String> terms, int slop) {
    double frequency = 0;
    boolean same = terms.getFirst().equals(terms.getLast());
    for (int start : paper.positions(field, terms.getFirst()).stream().distinct().toList()) {
      if (slop == 0) {
        boolean all = true;
        for (int i = 1; i < terms.size(); i++) {
          all &= paper.positions(field, terms.get(i)).contains(start + i);
        }
        frequency += all ? 1 : 0;
      } else {
        frequency +=
            paper.positions(field, terms.getLast()).stream()
                .filter(position -> position != start || !same)
                .mapToInt(position -> Math.abs(position - 1 - start))
                .filter(distance -> distance <= slop)
                .mapToDouble(distance -> 1.0 / (1 + distance))
                .max()
                .orElse(0);
      }
    }
    return frequency;
  }
}
