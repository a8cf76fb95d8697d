package org.mlsyssearch.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.DocIdSetBuilder;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.search.TimeBudget;

/**
 * The papers of frequent terms, of beginnings and of phrases, worked out once and kept while they
 * are asked for. Bounded in bytes; thread-safe.
 */
final class KeptSets {

  /** After how many terms the time is looked at. */
  private static final int CHECKED = 1 << 10;

  /**
   * One part in so many of the memory that Java may take is for papers of frequent terms, and as
   * much for those of beginnings and phrases.
   */
  private static final int SHARE = 32;

  /** About what an entry of a cache takes beside its papers, in bytes. */
  private static final int ENTRY = 500;

  private final DocSets sets;
  private final LeafReader reader;

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

  KeptSets(DocSets sets, LeafReader reader) {
    this.sets = sets;
    this.reader = reader;
  }

  private int size() {
    return reader.maxDoc();
  }

  /** The papers of a term if they are kept; null if they are not. */
  @Nullable TermLevels known(Clause.Term term) {
    return levels.getIfPresent(term);
  }

  /** The papers of a term by how much it counts in them; kept for a while where they are many. */
  TermLevels levels(Clause.Term term) throws IOException {
    Term own = new Term(Schema.name(term.field()), term.term());
    if (reader.docFreq(own) <= size() / DocSets.FEW) {
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
    PostingsEnum papers = reader.postings(term, PostingsEnum.FREQS);
    int once = field == IndexField.TEXT ? IndexField.TITLE.weight() : 1;
    return papers == null
        ? TermLevels.NONE
        : field == IndexField.TEXT
            ? TermLevels.read(papers, size(), once, once + 1)
            : TermLevels.read(papers, size(), once + 1);
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
      Scorer scorer = sets.scorer(ClauseQuery.of(phrase, sets));
      if (scorer != null) {
        papers.add(scorer.iterator());
      }
      known = papers.build();
      kept.put(phrase, known);
    }
    return known;
  }

  private DocIdSet read(Clause.Prefix prefix) throws IOException {
    Terms terms = Terms.getTerms(reader, Schema.name(prefix.field()));
    DocIdSetBuilder papers = new DocIdSetBuilder(size());
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
