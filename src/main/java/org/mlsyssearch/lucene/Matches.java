package org.mlsyssearch.lucene;

import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.plan.Plan;
import org.mlsyssearch.query.plan.Reading;
import org.mlsyssearch.search.TimeBudget;

/**
 * What a query matches in one commit before filters; the same whatever the filters, the window and
 * the order are.
 *
 * @param reading the reading that holds
 * @param byWords what has the words; null where that is every paper. Not to be changed.
 * @param wordScores the score of each paper that has the words; null where these are many or do not
 *     count
 * @param byMeaning what is near in meaning
 * @param papers what matches by either; null where that is every paper. Not to be changed.
 * @param cardinality how many match
 * @param scores whether papers can score differently
 */
record Matches(
    Reading reading,
    @Nullable FixedBitSet byWords,
    @Nullable WordScores wordScores,
    ByMeaning byMeaning,
    @Nullable FixedBitSet papers,
    int cardinality,
    boolean scores) {

  /** The first reading of a plan that any paper of the commit matches by its words. */
  static Matches of(Plan plan, DocSets sets) throws IOException {
    for (int i = 0; i < plan.size(); i++) {
      TimeBudget.check();
      Reading reading = plan.reading(i);
      if (reading.clause() instanceof Clause.Everything) {
        return new Matches(reading, null, null, ByMeaning.NOTHING, null, sets.size(), false);
      }
      Found found =
          plan.scores()
              ? Found.of(reading.clause(), sets)
              : new Found(sets.matching(reading.clause()), null);
      FixedBitSet papers = found.papers();
      int cardinality = papers.cardinality();
      if (cardinality > 0) {
        return new Matches(
            reading, papers, found.scores(), ByMeaning.NOTHING, papers, cardinality, plan.scores());
      }
    }
    return none(plan.otherwise(), sets, plan.scores());
  }

  /** What a reading matches whose words are not looked for. */
  static Matches none(Reading reading, DocSets sets, boolean scores) {
    FixedBitSet none = new FixedBitSet(sets.size());
    return new Matches(reading, none, null, ByMeaning.NOTHING, none, 0, scores);
  }

  /** These with papers that are near in meaning; every paper matches no more than that. */
  Matches with(ByMeaning near) {
    FixedBitSet set = near.papers();
    if (set == null || byWords == null) {
      return this;
    }
    FixedBitSet union = byWords.clone();
    union.or(set);
    return new Matches(reading, byWords, wordScores, near, union, union.cardinality(), scores);
  }

  /** These as they are kept: of few papers without the sets, which their scores tell. */
  Matches kept() {
    return wordScores == null || !byMeaning.isEmpty()
        ? this
        : new Matches(reading, null, wordScores, byMeaning, null, cardinality, scores);
  }

  /** These as they were before they were kept. */
  Matches whole(DocSets sets) {
    if (byWords != null || wordScores == null) {
      return this;
    }
    FixedBitSet set = wordScores.set(sets.size());
    return new Matches(reading, set, wordScores, byMeaning, set, cardinality, scores);
  }

  /** Whether a paper has the words. */
  boolean hasWords(int paper) {
    return byWords == null || byWords.get(paper);
  }
}
