package org.mlsyssearch.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.DocIdSetBuilder;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
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

  /** The same of terms. */
  private static final int CHECKED_TERMS = 1 << 10;

  /**
   * One part in so many of the memory that Java may take is for papers of frequent terms, and as
   * much for those of beginnings and phrases.
   */
  private static final int SHARE = 32;

  /** About what an entry of a cache takes beside its papers, in bytes. */
  private static final int ENTRY = 500;

  /** What may match more than one paper in so many is worked out set by set. */
  private static final int FEW = 64;

  /** The papers of one year: from the first to before the last. */
  private record Run(int year, int from, int to) {}

  private final IndexSearcher searcher;
  private final LeafReaderContext context;
  private final List<Run> years = new ArrayList<>();

  /** The norm of the papers of fewest words, which score highest. */
  private final long shortest;

  private final Cache<Clause.Term, TermLevels> levels =
      Caffeine.newBuilder()
          .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
          .weigher((Clause.Term term, TermLevels some) -> some.levels().size() * size() / Byte.SIZE)
          .executor(Runnable::run)
          .build();

  /** By beginnings and phrases. */
  private final Cache<Clause, DocIdSet> kept =
      Caffeine.newBuilder()
          .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
          .weigher((Clause any, DocIdSet some) -> ENTRY + (int) some.ramBytesUsed())
          .executor(Runnable::run)
          .build();

  DocSets(IndexSearcher searcher, LeafReaderContext context) throws IOException {
    this.searcher = searcher;
    this.context = context;
    readYears();
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

  private void readYears() throws IOException {
    NumericDocValues values = context.reader().getNumericDocValues(Schema.SORT_YEAR);
    if (values == null) {
      return;
    }
    int from = 0;
    long year = 0;
    int paper = values.nextDoc();
    int end = 0;
    for (; paper != NumericDocValues.NO_MORE_DOCS; paper = values.nextDoc()) {
      if (paper > from && values.longValue() != year) {
        years.add(new Run((int) year, from, paper));
        from = paper;
      }
      year = values.longValue();
      end = paper + 1;
    }
    if (end > from) {
      years.add(new Run((int) year, from, end));
    }
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

  /** The papers of a term by how much it counts in them; kept for a while where they are many. */
  TermLevels levels(Clause.Term term) throws IOException {
    Term own = new Term(Schema.name(term.field()), term.term());
    if (context.reader().docFreq(own) <= size() / FEW) {
      return read(own, term.field());
    }
    TermLevels known = levels.getIfPresent(term);
    if (known == null) {
      known = read(own, term.field());
      levels.put(term, known);
    }
    return known;
  }

  private TermLevels read(Term term, IndexField field) throws IOException {
    PostingsEnum papers = context.reader().postings(term, PostingsEnum.FREQS);
    int once = field == IndexField.TEXT ? IndexField.TITLE.weight() : 1;
    return papers == null
        ? TermLevels.NONE
        : field == IndexField.TEXT
            ? TermLevels.read(papers, size(), once, once + 1)
            : TermLevels.read(papers, size(), once + 1);
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

  private @Nullable Scorer scorer(Query query) throws IOException {
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

  /** The papers that have a term that begins so; kept for a while, as it is asked several times. */
  DocIdSet beginning(Clause.Prefix prefix) throws IOException {
    DocIdSet known = kept.getIfPresent(prefix);
    if (known == null) {
      known = read(prefix);
      kept.put(prefix, known);
    }
    return known;
  }

  /** The papers that have a phrase; kept for a while, as synonyms come again and again. */
  DocIdSet phrase(Clause.Phrase phrase) throws IOException {
    DocIdSet known = kept.getIfPresent(phrase);
    if (known == null) {
      DocIdSetBuilder papers = new DocIdSetBuilder(size());
      Scorer scorer = scorer(ClauseQuery.of(phrase, this));
      if (scorer != null) {
        papers.add(scorer.iterator());
      }
      known = papers.build();
      kept.put(phrase, known);
    }
    return known;
  }

  private DocIdSet read(Clause.Prefix prefix) throws IOException {
    Terms terms = Terms.getTerms(context.reader(), Schema.name(prefix.field()));
    DocIdSetBuilder papers = new DocIdSetBuilder(size());
    BytesRef beginning = new BytesRef(prefix.beginning());
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    boolean more = each.seekCeil(beginning) != TermsEnum.SeekStatus.END;
    for (int looked = 0; more && StringHelper.startsWith(each.term(), beginning); looked++) {
      if (looked % CHECKED_TERMS == 0) {
        TimeBudget.check();
      }
      postings = each.postings(postings, PostingsEnum.NONE);
      papers.add(postings);
      more = each.next() != null;
    }
    return papers.build();
  }

  /** The papers of those years. */
  FixedBitSet years(YearRange range) {
    FixedBitSet papers = new FixedBitSet(size());
    addYears(papers, range);
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
        addYears(union, YearRange.parse(value));
      } else {
        addTerm(union, Schema.facet(facet), value);
      }
    }
    return union;
  }

  private void addYears(FixedBitSet papers, YearRange range) {
    for (Run run : years) {
      if (range.contains(run.year())) {
        papers.set(run.from(), run.to());
      }
    }
  }

  /** Adds the papers that have a term. */
  void addTerm(FixedBitSet papers, Clause.Term term) throws IOException {
    TermLevels known = levels.getIfPresent(term);
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
