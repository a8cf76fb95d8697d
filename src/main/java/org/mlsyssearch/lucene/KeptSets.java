package org.mlsyssearch.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.DocIdSetBuilder;
import org.apache.lucene.util.IOSupplier;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.Marks;
import org.mlsyssearch.search.TimeBudget;

/**
 * The papers of frequent terms and of beginnings, worked out once and kept while they are asked
 * for. Bounded in bytes; thread-safe.
 */
final class KeptSets {

  /** After how many terms the time is looked at. */
  private static final int CHECKED = 1 << 10;

  /** One part in so many of the memory that Java may take is for papers of terms. */
  private static final int SHARE_OF_TERMS = 8;

  /** A term of more than one paper in so many is frequent. */
  private static final int FREQUENT = 64;

  /** One part in so many is for papers of beginnings. */
  private static final int SHARE_OF_BEGINNINGS = 64;

  /** One part in so many is for papers of words in all their forms. */
  private static final int SHARE_OF_WORDS = 32;

  /** About what an entry of a cache takes beside its papers, in bytes. */
  static final int ENTRY = 500;

  private final DocSets sets;
  private final LeafReader reader;

  private final Cache<Clause.Term, TermLevels> levels = cache(SHARE_OF_TERMS, TermLevels::bytes);

  private final Cache<Clause.Prefix, DocIdSet> beginnings =
      cache(SHARE_OF_BEGINNINGS, papers -> (int) papers.ramBytesUsed());

  /** By the forms of a word. */
  private final Cache<Clause.Best, PaperSet> words = cache(SHARE_OF_WORDS, PaperSet::bytes);

  private final KeptPhrases phrases;

  /** What reads the next term, unless another thread has it. */
  private final AtomicReference<@Nullable LevelReader> spare = new AtomicReference<>();

  KeptSets(DocSets sets, IndexReader index, LeafReaderContext context) {
    this.sets = sets;
    this.reader = context.reader();
    this.phrases = new KeptPhrases(index, context);
  }

  /** Keeps what fills one part in so many of the memory that Java may take. */
  static <K, V> Cache<K, V> cache(int share, ToIntFunction<V> bytes) {
    return Caffeine.newBuilder()
        .maximumWeight(Runtime.getRuntime().maxMemory() / share)
        .weigher((K any, V papers) -> ENTRY + bytes.applyAsInt(papers))
        .executor(Runnable::run)
        .build();
  }

  /** The papers of a term if they are kept; null if they are not. */
  @Nullable TermLevels known(Clause.Term term) {
    return levels.getIfPresent(term);
  }

  /** The papers of a term by how much it counts in them. */
  TermLevels levels(Clause.Term term) throws IOException {
    TermLevels known = levels.getIfPresent(term);
    if (known == null) {
      known = read(term);
      levels.put(term, known);
    }
    return known;
  }

  /**
   * Reads the papers of the most frequent words, until these fill most of what is kept, so that
   * nobody waits for them later; then, where there is room, those of first letters, which are more
   * frequent still, but are asked for alone.
   */
  void readMostFrequent() throws IOException {
    List<FrequentTerms.Frequent> frequent = FrequentTerms.of(reader, IndexField.TEXT, FREQUENT);
    long left = Runtime.getRuntime().maxMemory() / SHARE_OF_TERMS / 4 * 3;
    for (boolean areFirstLetters : new boolean[] {false, true}) {
      for (FrequentTerms.Frequent next : frequent) {
        if (left > 0 && Marks.isEdge(next.term().term()) == areFirstLetters) {
          left -= levels(next.term()).bytes();
        }
      }
    }
  }

  /** Reads what takes longest of the beginnings of words, until that fills half of what is kept. */
  void readBeginnings() throws IOException {
    long left = Runtime.getRuntime().maxMemory() / SHARE_OF_BEGINNINGS / 2;
    for (Clause.Prefix next : FrequentBeginnings.of(reader, IndexField.TEXT, FREQUENT)) {
      if (left > 0) {
        left -= ENTRY + beginning(next).ramBytesUsed();
      }
    }
  }

  KeptPhrases phrases() {
    return phrases;
  }

  private TermLevels read(Clause.Term term) throws IOException {
    Term own = new Term(Schema.name(term.field()), term.term());
    PostingsEnum papers = reader.postings(own, PostingsEnum.FREQS);
    if (papers == null) {
      return TermLevels.NONE;
    }
    SimScorer scorer = sets.scorer(term.field(), List.of(term.term()), 1f);
    LevelReader before = spare.getAndSet(null);
    LevelReader reads = before == null ? new LevelReader(reader.maxDoc()) : before;
    TermLevels read =
        reads.read(
            papers,
            reader.docFreq(own),
            DocSets.isByLength(term.field())
                ? frequency -> sets.lengths().most(scorer, frequency)
                : frequency -> scorer.score(frequency, 1));
    spare.set(reads);
    return read;
  }

  /**
   * The papers that match any of some forms of a word; kept for a while, as the other words of a
   * query stay the same while one is typed.
   */
  PaperSet any(Clause.Best forms, IOSupplier<PaperSet> read) throws IOException {
    PaperSet known = words.getIfPresent(forms);
    if (known == null) {
      known = read.get();
      words.put(forms, known);
    }
    return known;
  }

  /** The papers that have a term that begins so; kept for a while, as it is asked several times. */
  DocIdSet beginning(Clause.Prefix prefix) throws IOException {
    DocIdSet known = beginnings.getIfPresent(prefix);
    if (known == null) {
      known = read(prefix);
      beginnings.put(prefix, known);
    }
    return known;
  }

  private DocIdSet read(Clause.Prefix prefix) throws IOException {
    Terms terms = Terms.getTerms(reader, Schema.name(prefix.field()));
    DocIdSetBuilder papers = new DocIdSetBuilder(reader.maxDoc());
    BytesRef beginning = new BytesRef(prefix.beginning());
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    boolean more = each.seekCeil(beginning) != TermsEnum.SeekStatus.END;
    for (int looked = 0; more && StringHelper.startsWith(each.term(), beginning); looked++) {
      if (looked % CHECKED == 0) {
        TimeBudget.check();
      }
      postings = each.postings(postings, PostingsEnum.NONE);
      papers.add(postings);
      more = each.next() != null;
    }
    return papers.build();
  }
}
