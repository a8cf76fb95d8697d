package org.mlsyssearch.lucene;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.mlsyssearch.query.plan.Clause;

/** Reads how often papers have a phrase, as Lucene counts it. Thread-safe. */
final class PhraseReader {

  /** Scores a phrase by how often it stands in a paper. */
  private static final class ByFrequency extends Similarity {
    private static final SimScorer SCORER =
        new SimScorer() {
          @Override
          public float score(float frequency, long norm) {
            return frequency;
          }
        };

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
      return SCORER;
    }
  }

  private final LeafReaderContext context;
  private final IndexSearcher searcher;

  PhraseReader(IndexReader index, LeafReaderContext context) {
    this.context = context;
    this.searcher = new IndexSearcher(index);
    searcher.setQueryCache(null);
    searcher.setSimilarity(new ByFrequency());
  }

  /** The papers of a phrase. */
  PhrasePapers read(Clause.Phrase phrase) throws IOException {
    PhrasePapers.Builder found = new PhrasePapers.Builder();
    Query query = searcher.rewrite(ClauseQuery.withoutSets(phrase));
    Scorer scorer = searcher.createWeight(query, ScoreMode.COMPLETE, 1f).scorer(context);
    if (scorer != null) {
      DocIdSetIterator each = scorer.iterator();
      for (int paper = each.nextDoc();
          paper != DocIdSetIterator.NO_MORE_DOCS;
          paper = each.nextDoc()) {
        found.add(paper, scorer.score());
      }
    }
    return found.build();
  }
}
