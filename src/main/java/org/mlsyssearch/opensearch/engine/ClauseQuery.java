package org.mlsyssearch.opensearch.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mlsyssearch.opensearch.document.Fields;
import org.mlsyssearch.opensearch.document.Spelling;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.terms.IndexField;

/** Translates a plan's clauses to the cluster's queries; all that the cluster does with a plan. */
final class ClauseQuery {

  private ClauseQuery() {}

  /** The query of a clause, in maps and lists as JSON has them. */
  static Map<String, ?> of(Clause clause) {
    return of(clause, 1f);
  }

  /**
   * @param boost what the clause's score is multiplied with
   */
  private static Map<String, ?> of(Clause clause, float boost) {
    return switch (clause) {
      case Clause.Everything everything -> Map.of("match_all", Map.of("boost", boost));
      case Clause.Nothing nothing -> Map.of("match_none", Map.of());
      case Clause.Term term -> term(term.field(), term.term(), boost);
      case Clause.Phrase phrase -> phrase(phrase, boost);
      case Clause.Prefix prefix ->
          Map.of(
              "prefix",
              Map.of(
                  Fields.name(prefix.field()),
                  Map.of("value", Spelling.term(prefix.beginning()), "boost", boost)));
      case Clause.Value value ->
          Queries.constant(Queries.term(Fields.facet(value.facet()), value.value()), boost);
      case Clause.Years years -> Queries.constant(Queries.years(years.range()), boost);
      case Clause.Best best ->
          Map.of("dis_max", Map.of("queries", of(best.parts()), "boost", boost));
      case Clause.AtLeast some -> atLeast(some, boost);
      case Clause.All all -> all(all, boost);
      case Clause.Scaled scaled -> of(scaled.part(), scaled.factor() * boost);
      case Clause.Constant constant ->
          Queries.constant(of(constant.part()), constant.score() * boost);
    };
  }

  private static List<Map<String, ?>> of(List<Clause> clauses) {
    return clauses.stream().<Map<String, ?>>map(ClauseQuery::of).toList();
  }

  private static Map<String, ?> term(IndexField field, String term, float boost) {
    return Map.of(
        "term", Map.of(Fields.name(field), Map.of("value", spelt(field, term), "boost", boost)));
  }

  private static String spelt(IndexField field, String term) {
    return field == IndexField.TEXT || IndexField.withPositions().contains(field)
        ? Spelling.term(term)
        : Spelling.of(term);
  }

  private static Map<String, ?> phrase(Clause.Phrase phrase, float boost) {
    if (phrase.terms().size() == 1) {
      return term(phrase.field(), phrase.terms().getFirst(), boost);
    }
    return Map.of(
        "match_phrase",
        Map.of(
            Fields.name(phrase.field()),
            Map.of(
                "query",
                phrase.terms().stream().map(Spelling::term).collect(Collectors.joining(" ")),
                "slop",
                phrase.slop(),
                "boost",
                boost)));
  }

  private static Map<String, ?> atLeast(Clause.AtLeast some, float boost) {
    return some.count() > some.parts().size()
        ? Map.of("match_none", Map.of())
        : Map.of(
            "bool",
            Map.of(
                "should", of(some.parts()),
                "minimum_should_match", some.count(),
                "boost", boost));
  }

  private static Map<String, ?> all(Clause.All all, float boost) {
    List<Map<String, ?>> must =
        all.must().isEmpty() ? List.of(Queries.constant(Queries.everything(), 0f)) : of(all.must());
    return Map.of(
        "bool",
        Map.of(
            "must",
            must,
            "should",
            of(all.adds()),
            "must_not",
            of(all.never()),
            "minimum_should_match",
            0,
            "boost",
            boost));
  }
}
