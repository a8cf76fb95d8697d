package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Selection;
import org.mlsyssearch.search.TimeBudget;
import org.mlsyssearch.search.YearRange;

/**
 * Sets of papers of one commit: what a query matches and what a selection in a facet lets through.
 *
 * <p>As papers stand newest first, the papers of a range of years are one run. Thread-safe.
 */
final class DocSets {

  /** After how many papers the time is looked at. */
  private static final int CHECKED = 1 << 16;

  /** What may match more than one paper in so many is worked out set by set. */
  static final int FEW = 64;

  private final IndexSearcher searcher;
  private final LeafReaderContext context;
  private final YearRuns years;
  private final KeptSets kept;

  /** The norm of the papers of fewest words, which score highest. */
  private final long shortest;

  DocSets(IndexSearcher searcher, LeafReaderContext context) throws IOException {
    this.searcher = searcher;
    this.context = context;
    this.years = YearRuns.read(context.reader());
    this.kept = new KeptSets(this, context.reader());
    this.shortest = readShortest();
  }

  private long readShortest() throws IOException {
    NumericDocValues norms = context.reader().getNormValues(Schema.name(IndexField.TEXT));
    long least = Long.MAX_VALUE;
    while (norms != null && norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
      least = Math.min(least, norms.longValue());
    }
    return least == Long.MAX_VALUE ? 1 : least;
  }

  int size() {
    return context.reader().maxDoc();
  }

  FixedBitSet all() {
    FixedBitSet all = new FixedBitSet(size());
    all.set(0, size());
    return all;
  }

  /** What a query matches first, best first, then in the order of papers. */
  ScoreDoc[] first(Query query, int count) throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(count, count)).scoreDocs;
  }

  /** What a query matches with the score of each paper; null if that is much. */
  @Nullable WordScores scores(Query query) throws IOException {
    return WordScores.of(query, searcher, context);
  }

  /** What is worked out once and kept for a while. */
  KeptSets kept() {
    return kept;
  }

  /** What terms that stand together as often as that score at most. */
  float score(IndexField field, List<String> terms, float frequency) throws IOException {
    String name = Schema.name(field);
    TermStatistics[] all = new TermStatistics[terms.size()];
    for (int i = 0; i < all.length; i++) {
      Term term = new Term(name, terms.get(i));
      all[i] =
          searcher.termStatistics(
              term, context.reader().docFreq(term), context.reader().totalTermFreq(term));
    }
    return searcher
        .getSimilarity()
        .scorer(1f, searcher.collectionStatistics(name), all)
        .score(frequency, field == IndexField.TEXT ? shortest : 1);
  }

  /** Ranks many papers. */
  WindowScores windows() {
    return windows(WindowScores.MANY);
  }

  /** As {@link #windows()}, with another number of papers from which on bounds are of use. */
  WindowScores windows(int many) {
    return new WindowScores(this, searcher, context, many);
  }

  /**
   * What a clause matches.
   *
   * @param query the same as a query
   */
  FixedBitSet matching(Clause clause, Query query) throws IOException {
    Scorer scorer = scorer(query);
    if (scorer != null && scorer.iterator().cost() > size() / FEW) {
      return new ClauseSets(this).of(clause);
    }
    FixedBitSet papers = new FixedBitSet(size());
    addMatching(papers, scorer);
    return papers;
  }

  @Nullable Scorer scorer(Query query) throws IOException {
    return searcher
        .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f)
        .scorer(context);
  }

  private void addMatching(FixedBitSet papers, @Nullable Scorer scorer) throws IOException {
    if (scorer != null) {
      DocIdSetIterator each = scorer.iterator();
      each.nextDoc();
      for (int end = CHECKED; each.docID() < size(); end += CHECKED) {
        TimeBudget.check();
        each.intoBitSet(Math.min(end, size()), papers, 0);
      }
    }
  }

  /** The papers of those years. */
  FixedBitSet years(YearRange range) {
    FixedBitSet papers = new FixedBitSet(size());
    years.add(papers, range);
    return papers;
  }

  /** What a selection lets through. */
  FixedBitSet accepted(Facet facet, Selection selection) throws IOException {
    FixedBitSet accepted;
    if (selection.include().isEmpty()) {
      accepted = all();
    } else {
      accepted = union(facet, selection.include());
    }
    if (!selection.exclude().isEmpty()) {
      accepted.andNot(union(facet, selection.exclude()));
    }
    return accepted;
  }

  private FixedBitSet union(Facet facet, Set<String> values) throws IOException {
    FixedBitSet union = new FixedBitSet(size());
    for (String value : values) {
      if (facet == Facet.YEAR && !value.equals(Facet.UNKNOWN)) {
        years.add(union, YearRange.parse(value));
      } else {
        addTerm(union, Schema.facet(facet), value);
      }
    }
    return union;
  }

  /** Adds the papers that have a term. */
  void addTerm(FixedBitSet papers, Clause.Term term) throws IOException {
    TermLevels known = kept.known(term);
    if (known == null) {
      addTerm(papers, Schema.name(term.field()), term.term());
    } else {
      papers.or(known.papers());
    }
  }

  /** Adds the papers that have a term. */
  void addTerm(FixedBitSet papers, String field, String term) throws IOException {
    LeafReader reader = context.reader();
    PostingsEnum postings = reader.postings(new Term(field, term), PostingsEnum.NONE);
    if (postings != null) {
      papers.or(postings);
    }
  }
}
