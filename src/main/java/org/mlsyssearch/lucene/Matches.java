package org.mlsyssearch.lucene;

import java.io.IOException;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.plan.Plan;
import org.mlsyssearch.query.plan.Reading;

/**
 * What a query matches in one commit before filters; the same whatever the filters, the window and
 * the order are.
 *
 * @param reading the reading that holds
 * @param query what scores
 * @param papers what matches; null where that is every paper. Not to be changed.
 * @param cardinality how many match
 * @param scores whether papers can score differently
 */
record Matches(
    Reading reading, Query query, @Nullable FixedBitSet papers, int cardinality, boolean scores) {

  /** The first reading of a plan that any paper of the commit matches. */
  static Matches of(Plan plan, DocSets sets) throws IOException {
    for (Reading reading : plan.readings()) {
      if (reading.clause() instanceof Clause.Everything) {
        return new Matches(reading, MatchAllDocsQuery.INSTANCE, null, sets.size(), false);
      }
      Query query = ClauseQuery.of(reading.clause(), sets);
      FixedBitSet papers = sets.matching(query);
      int cardinality = papers.cardinality();
      if (cardinality > 0) {
        return new Matches(reading, query, papers, cardinality, plan.scores());
      }
    }
    Query nothing = ClauseQuery.of(plan.otherwise().clause(), sets);
    return new Matches(plan.otherwise(), nothing, new FixedBitSet(sets.size()), 0, plan.scores());
  }
}
