package org.mlsyssearch.match;

import java.util.Comparator;
import org.mlsyssearch.match.Answer.Reason;
import org.mlsyssearch.match.Answer.Verdict;

/** How an item stands to one paper. */
record Judgement(Verdict verdict, Reason reason, double strength) {

  static final Judgement NOTHING = new Judgement(Verdict.NOT_HERE, Reason.NOTHING, 0);

  static final Comparator<Judgement> BY_STRENGTH =
      Comparator.comparing(Judgement::verdict).reversed().thenComparingDouble(Judgement::strength);
}
