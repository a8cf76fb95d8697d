package org.mlsyssearch.query.plan;

import java.util.List;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.YearRange;

/**
 * What matches and what it counts, in plain records: the part of a plan that an engine translates.
 *
 * <p>A clause gives each paper it matches a score. Immutable.
 */
public sealed interface Clause {

  /** Matches every paper with a score of 1. */
  record Everything() implements Clause {}

  /** Matches no paper. */
  record Nothing() implements Clause {}

  /**
   * Papers that have a term, scored by BM25 with the parameters of {@link
   * org.mlsyssearch.query.terms.FieldWeights}; fields other than {@link IndexField#TEXT} keep no
   * lengths, so that a paper of any length counts as one of length 1.
   */
  record Term(IndexField field, String term) implements Clause {}

  /**
   * Papers that have terms one after the other, scored as one term whose inverse document frequency
   * is the sum of theirs.
   *
   * @param slop how many positions the terms may be moved in all; with 0 they stand next to each
   *     other
   */
  record Phrase(IndexField field, List<String> terms, int slop) implements Clause {
    public Phrase {
      terms = List.copyOf(terms);
    }
  }

  /** Papers that have a term that begins so, with a score of 1. */
  record Prefix(IndexField field, String beginning) implements Clause {}

  /** Papers that have a value of a facet, with a score of 1. */
  record Value(Facet facet, String value) implements Clause {}

  /** Papers of those years, with a score of 1. */
  record Years(YearRange range) implements Clause {}

  /** Papers that any part matches, with the score of the part that scores highest. */
  record Best(List<Clause> parts) implements Clause {
    public Best {
      parts = List.copyOf(parts);
    }
  }

  /** Papers that at least so many parts match, with the sum of the scores of those that do. */
  record AtLeast(int count, List<Clause> parts) implements Clause {
    public AtLeast {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Papers that all of {@code must} and none of {@code never} match.
   *
   * @param must their scores are added up; where there is none, every paper but {@code never}
   * @param adds each adds its score where it matches
   */
  record All(List<Clause> must, List<Clause> adds, List<Clause> never) implements Clause {
    public All {
      must = List.copyOf(must);
      adds = List.copyOf(adds);
      never = List.copyOf(never);
    }
  }

  /** The part with its score times a factor. */
  record Scaled(Clause part, float factor) implements Clause {}

  /** The part with a score of its own for every paper it matches. */
  record Constant(Clause part, float score) implements Clause {}

  /** The part with its score times a factor; itself where that is 1. */
  static Clause scaled(Clause part, float factor) {
    return factor == 1f ? part : new Scaled(part, factor);
  }

  /** The best of several parts; the only one where there is one, nothing where there is none. */
  static Clause best(List<Clause> parts) {
    return switch (parts.size()) {
      case 0 -> new Nothing();
      case 1 -> parts.getFirst();
      default -> new Best(parts);
    };
  }

  /** A term in any of several fields. */
  static Clause anyField(List<IndexField> fields, String term) {
    return best(fields.stream().<Clause>map(field -> new Term(field, term)).toList());
  }

  /** Terms next to each other in any of several fields. */
  static Clause anyField(List<IndexField> fields, List<String> terms) {
    return best(fields.stream().<Clause>map(field -> new Phrase(field, terms, 0)).toList());
  }
}
