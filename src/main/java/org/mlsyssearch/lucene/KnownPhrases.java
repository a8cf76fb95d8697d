package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.Recent;
import org.mlsyssearch.search.TimeBudget;

/**
 * Tells whether any paper has some terms next to each other; remembered for a while. Thread-safe.
 */
final class KnownPhrases {

  private final LeafReader reader;
  private final IndexSearcher searcher;
  private final TermCounts counts;
  private final Recent<List<String>, Boolean> recent =
      LuceneDictionary.recent((terms, has) -> LuceneDictionary.bytes(terms));

  KnownPhrases(LeafReader reader, IndexSearcher searcher, TermCounts counts) {
    this.reader = reader;
    this.searcher = searcher;
    this.counts = counts;
  }

  boolean has(List<String> terms) throws IOException {
    Boolean known = recent.get(terms);
    if (known == null) {
      TimeBudget.check();
      known = isAny(terms);
      recent.put(List.copyOf(terms), known);
    }
    return known;
  }

  /** Looks for them field by field, until a paper has them. */
  private boolean isAny(List<String> terms) throws IOException {
    for (IndexField field : IndexField.withPositions()) {
      if (!haveAll(field, terms)) {
        continue;
      }
      Query phrase = ClauseQuery.withoutSets(new Clause.Phrase(field, terms, 0));
      Scorer scorer =
          searcher
              .createWeight(searcher.rewrite(phrase), ScoreMode.COMPLETE_NO_SCORES, 1f)
              .scorer(reader.getContext());
      if (scorer != null && scorer.iterator().nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        return true;
      }
    }
    return false;
  }

  /** Whether papers have each of some terms in a field. */
  private boolean haveAll(IndexField field, List<String> terms) throws IOException {
    for (String term : terms) {
      if (counts.of(new Term(Schema.name(field), term)).papers() == 0) {
        return false;
      }
    }
    return true;
  }
}
