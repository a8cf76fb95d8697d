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
  private final boolean inParts;

  private ClauseQuery(@Nullable DocSets sets, boolean inParts) {
    this.sets = sets;
    this.inParts = inParts;
  }

  /** The query of a clause on a commit. */
  static Query of(Clause clause, DocSets sets) throws IOException {
    return new ClauseQuery(sets, false).translate(clause);
  }

  /** As {@link #of}, with a {@link PartQuery} in place of each part whose scores are kept. */
  static Query ofParts(Clause clause, DocSets sets) throws IOException {
    return new ClauseQuery(sets, true).translate(clause);
  }

  /** As {@link #ofParts}, of a part that is made of others. */
  static Query ofBest(Clause.Best part, DocSets sets) throws IOException {
    return new DisjunctionMaxQuery(new ClauseQuery(sets, true).translate(part.parts()), 0f);
  }

  /** The query of a clause that holds no years and no beginnings. */
  static Query withoutSets(Clause clause) throws IOException {
    return new ClauseQuery(null, false).translate(clause);
  }

  private DocSets sets() {
    if (sets == null) {
      throw new IllegalArgumentException("Years and beginnings need the sets of a commit");
    }
    return sets;
  }

  private Query translate(Clause clause) throws IOException {
    return switch (clause) {
      case Clause.Term part when inParts -> new PartQuery(part);
      case Clause.Phrase part when inParts -> new PartQuery(part);
      case Clause.Best part when inParts && isPart(part) -> new PartQuery(part);
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

  /** Whether Lucene leaves a part as it is, whatever it stands in: the forms of a word. */
  private static boolean isPart(Clause.Best best) {
    return best.parts().size() > 1 && best.parts().stream().allMatch(ClauseQuery::isForm);
  }

  private static boolean isForm(Clause clause) {
    return switch (clause) {
      case Clause.Term term -> true;
      case Clause.Phrase phrase -> true;
      case Clause.Prefix prefix -> true;
      case Clause.Value value -> true;
      case Clause.Scaled scaled -> isForm(scaled.part());
      default -> false;
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
