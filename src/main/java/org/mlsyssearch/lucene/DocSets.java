package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Selection;
import org.mlsyssearch.search.YearRange;

/**
 * Sets of papers of one commit: what a query matches and what a selection in a facet lets through.
 *
 * <p>As papers stand newest first, the papers of a range of years are one run. Thread-safe.
 */
final class DocSets {

  /** Counts nothing. */
  private static final SimScorer NOTHING =
      new SimScorer() {
        @Override
        public float score(float frequency, long norm) {
          return 0;
        }
      };

  private final IndexSearcher searcher;
  private final LeafReaderContext context;
  private final YearRuns years;
  private final KeptSets kept;
  private final KeptScores keptScores;
  private final PaperLengths lengths;
  private final TermCounts counts;

  /** One for each thread that ranks at once. */
  private final Queue<BoundSums> spare = new ConcurrentLinkedQueue<>();

  DocSets(IndexSearcher searcher, LeafReaderContext context) throws IOException {
    this.searcher = searcher;
    this.context = context;
    this.counts = new TermCounts(context.reader());
    this.years = YearRuns.read(context.reader());
    this.kept = new KeptSets(this, searcher.getIndexReader(), context);
    this.keptScores = new KeptScores(this, searcher, context);
    this.lengths = PaperLengths.read(context.reader(), searcher);
  }

  int size() {
    return context.reader().maxDoc();
  }

  /** Whether there are so few papers that no clause matches many. */
  boolean areFew() {
    return size() <= WordScores.LIKELY_MORE;
  }

  FixedBitSet all() {
    FixedBitSet all = new FixedBitSet(size());
    if (size() > 0) {
      all.set(0, size());
    }
    return all;
  }

  /** What a query matches first, best first, then in the order of papers. */
  ScoreDoc[] first(Query query, int count) throws IOException {
    return searcher.search(query, new TopScoreDocCollectorManager(count, count)).scoreDocs;
  }

  /** What a clause matches with the score of each paper; null if that is much, or may well be. */
  @Nullable WordScores scores(Clause clause) throws IOException {
    if (areFew()) {
      // Among few papers nothing is much, whatever the clause is.
      WordScores scores = keptScores.of(clause);
      return scores.areMany() ? null : scores;
    }
    return most(clause) > WordScores.LIKELY_MORE ? null : Found.of(clause, this).scores();
  }

  /** What Lucene says that a query matches, with the score of each paper; null if that is much. */
  @Nullable WordScores scored(Query query) throws IOException {
    return WordScores.of(query, searcher, context);
  }

  /** The scores of all papers that a clause matches; null if they are many. */
  @Nullable WordScores scored(Clause clause, FixedBitSet papers) throws IOException {
    return WordScores.of(ClauseQuery.of(clause, this), papers, searcher, context);
  }

  /** No more papers match a clause; told without a look at them. */
  long most(Clause clause) throws IOException {
    return new ClauseSets(this).most(clause);
  }

  /** What is worked out once and kept for a while. */
  KeptSets kept() {
    return kept;
  }

  TermCounts counts() {
    return counts;
  }

  PaperLengths lengths() {
    return lengths;
  }

  /** Whether the terms of a field count less in longer papers. */
  static boolean isByLength(IndexField field) {
    return field == IndexField.TEXT;
  }

  /** Scores terms that stand together, times a factor. */
  SimScorer scorer(IndexField field, List<String> terms, float boost) throws IOException {
    String name = Schema.name(field);
    List<TermStatistics> all = new ArrayList<>();
    for (String text : terms) {
      Term term = new Term(name, text);
      TermCounts.Counts known = counts.of(term);
      if (known.papers() > 0) {
        all.add(searcher.termStatistics(term, known.papers(), known.times()));
      }
    }
    CollectionStatistics collection = searcher.collectionStatistics(name);
    return all.isEmpty() || collection == null
        ? NOTHING
        : searcher.getSimilarity().scorer(boost, collection, all.toArray(TermStatistics[]::new));
  }

  /** Where bounds are added up; who has done so gives it back. */
  BoundSums takeSums() {
    BoundSums sums = spare.poll();
    return sums == null ? new BoundSums(FixedBitSet.bits2words(size())) : sums;
  }

  void giveBack(BoundSums sums) {
    sums.release();
    spare.add(sums);
  }

  /** Ranks many papers. */
  WindowScores windows() {
    return windows(WindowScores.MANY);
  }

  /** As {@link #windows()}, with another number of papers from which on bounds are of use. */
  WindowScores windows(int many) {
    return new WindowScores(this, new ClauseSets(this), searcher, context, many);
  }

  /** What a clause matches; not to be changed. */
  FixedBitSet matching(Clause clause) throws IOException {
    return new ClauseSets(this).of(clause);
  }

  /** Goes through what a query matches; null where that is nothing. */
  @Nullable Scorer scorer(Query query) throws IOException {
    return searcher
        .createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1f)
        .scorer(context);
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

  /** How many papers have a term. */
  int count(String field, String term) throws IOException {
    return counts.of(new Term(field, term)).papers();
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
