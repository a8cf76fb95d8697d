package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Clause;

/** Translates a plan's clauses to Lucene's queries; all that Lucene does with a plan. */
final class ClauseQuery {

  private final @Nullable DocSets sets;

  private ClauseQuery(@Nullable DocSets sets) {
    this.sets = sets;
  }

  /** The query of a clause on a commit. */
  static Query of(Clause clause, DocSets sets) throws IOException {
    return new ClauseQuery(sets).translate(clause);
  }

  /** The query of a clause that holds no years and no beginnings. */
  static Query withoutSets(Clause clause) throws IOException {
    return new ClauseQuery(null).translate(clause);
  }

  private DocSets sets() {
    if (sets == null) {
      throw new IllegalArgumentException("Years and beginnings need the sets of a commit");
    }
    return sets;
  }

  private Query translate(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Everything everything -> MatchAllDocsQuery.INSTANCE;
      case Clause.Nothing nothing -> new MatchNoDocsQuery("nothing matches");
      case Clause.Term term -> new TermQuery(new Term(Schema.name(term.field()), term.term()));
      case Clause.Phrase phrase ->
          new PhraseQuery(
              phrase.slop(), Schema.name(phrase.field()), phrase.terms().toArray(String[]::new));
      case Clause.Prefix prefix ->
          new ConstantScoreQuery(new DocSetQuery(sets().kept().beginning(prefix)));
      case Clause.Value value ->
          new ConstantScoreQuery(
              new TermQuery(new Term(Schema.facet(value.facet()), value.value())));
      case Clause.Years range ->
          new ConstantScoreQuery(new DocSetQuery(sets().years(range.range())));
      case Clause.Best best -> new DisjunctionMaxQuery(translate(best.parts()), 0f);
      case Clause.AtLeast some -> atLeast(some);
      case Clause.All all -> all(all);
      case Clause.Scaled scaled -> new BoostQuery(translate(scaled.part()), scaled.factor());
      case Clause.Constant constant ->
          new BoostQuery(new ConstantScoreQuery(translate(constant.part())), constant.score());
    };
  }

  private List<Query> translate(List<Clause> clauses) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (Clause clause : clauses) {
      queries.add(translate(clause));
    }
    return queries;
  }

  private Query atLeast(Clause.AtLeast some) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    translate(some.parts()).forEach(part -> query.add(part, Occur.SHOULD));
    return query.setMinimumNumberShouldMatch(some.count()).build();
  }

  private Query all(Clause.All all) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    translate(all.must()).forEach(part -> query.add(part, Occur.MUST));
    translate(all.adds()).forEach(part -> query.add(part, Occur.SHOULD));
    translate(all.never()).forEach(part -> query.add(part, Occur.MUST_NOT));
    if (all.must().isEmpty()) {
      query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return query.build();
  }
}
