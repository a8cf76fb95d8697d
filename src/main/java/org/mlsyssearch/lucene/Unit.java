package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/**
 * One word of a query with every form under which it may stand in a paper; the best one that a
 * paper has counts.
 */
final class Unit {

  private final Words.Piece piece;
  private final boolean isStopWord;
  private final List<Query> forms = new ArrayList<>();

  Unit(Words.Piece piece, boolean isStopWord) {
    this.piece = piece;
    this.isStopWord = isStopWord;
  }

  Words.Piece piece() {
    return piece;
  }

  boolean isStopWord() {
    return isStopWord;
  }

  void add(Query form, float weight) {
    forms.add(weight == 1f ? form : new BoostQuery(form, weight));
  }

  /** Whether any paper may have it. */
  boolean isKnown() {
    return !forms.isEmpty();
  }

  Query query() {
    return switch (forms.size()) {
      case 0 -> new MatchNoDocsQuery("no form of " + piece.text());
      case 1 -> forms.getFirst();
      default -> new DisjunctionMaxQuery(forms, 0f);
    };
  }

  /** A query that a paper matches if at least so many of the units match. */
  static Query atLeast(List<Unit> units, int count) {
    boolean every = count >= units.size();
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (Unit unit : units) {
      words.add(unit.query(), every ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
    }
    if (every) {
      return words.build();
    }
    words.setMinimumNumberShouldMatch(Math.max(1, count));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(words.build(), BooleanClause.Occur.MUST);
    for (Unit unit : units) {
      query.add(
          new BoostQuery(new ConstantScoreQuery(unit.query()), Weights.ONE_MORE_WORD),
          BooleanClause.Occur.SHOULD);
    }
    return query.build();
  }
}
