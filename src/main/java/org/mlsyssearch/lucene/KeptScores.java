package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.search.Recent;

/**
 * What the words and phrases of queries score in an index of few papers, kept while they are asked
 * for, so that a query of them is scored from memory. Bounded in bytes; thread-safe.
 */
final class KeptScores {

  /** One part in so many of the memory that Java may take is for them. */
  private static final int SHARE = 24;

  private static final int PLACES = 1 << 15;

  /** About what an entry takes beside its papers, and each clause of it, in bytes. */
  private static final int ENTRY = 200;

  private static final int CLAUSE = 80;

  /** A part of a query and how much it counts. */
  private record Key(Clause clause, float boost) {}

  private final DocSets sets;
  private final IndexSearcher searcher;
  private final LeafReaderContext context;
  private final Recent<Key, WordScores> kept =
      new Recent<>(
          PLACES, Recent.memory(SHARE), (key, scores) -> ENTRY + size(key.clause) + scores.bytes());

  /** The hashes of what was worked out last. */
  private final AtomicIntegerArray once = new AtomicIntegerArray(PLACES);

  /** One for each thread that scores at once. */
  private final Queue<ScoreParts> spare = new ConcurrentLinkedQueue<>();

  KeptScores(DocSets sets, IndexSearcher searcher, LeafReaderContext context) {
    this.sets = sets;
    this.searcher = searcher;
    this.context = context;
  }

  private static int size(Clause clause) {
    return clause instanceof Clause.Best best ? 2 * CLAUSE * best.parts().size() : CLAUSE;
  }

  /** The scores of all that a clause matches. */
  WordScores of(Clause clause) throws IOException {
    ScoreParts known = spare.poll();
    ScoreParts parts = known == null ? new ScoreParts(sets.size()) : known;
    parts.giveBackTo(0);
    Query query = searcher.rewrite(ClauseQuery.ofParts(clause, sets));
    WordScores scores = ScoreParts.scores(new ScoreTree(this, parts).of(query, 1f));
    spare.add(parts);
    return scores;
  }

  /** What a part scores if that is kept; null if it is not. */
  @Nullable WordScores known(Clause part, float boost) {
    return kept.get(new Key(part, boost));
  }

  /** Keeps what a part scores from the second time on, as much is asked for only once. */
  void keep(Clause part, float boost, WordScores scores) {
    Key key = new Key(part, boost);
    int hash = key.hashCode();
    if (once.getAndSet((hash ^ (hash >>> 16)) & (PLACES - 1), hash) == hash) {
      kept.put(key, scores);
    }
  }

  /** The query of a part that is put together of others, which are kept themselves. */
  Query query(Clause.Best part) throws IOException {
    return ClauseQuery.ofBest(part, sets);
  }

  /** What Lucene says that a term or a phrase scores. */
  WordScores read(Clause part, float boost) throws IOException {
    return part instanceof Clause.Phrase phrase && !isAnywhere(phrase)
        ? WordScores.NONE
        : read(ClauseQuery.of(part, sets), boost);
  }

  /** What Lucene says that a query scores which holds no parts. */
  WordScores read(Query query, float boost) throws IOException {
    return WordScores.read(searcher.rewrite(query), boost, Integer.MAX_VALUE, searcher, context);
  }

  /** Whether any paper has all words of a phrase, or one of them is nowhere. */
  private boolean isAnywhere(Clause.Phrase phrase) throws IOException {
    List<String> terms = phrase.terms();
    FixedBitSet all = null;
    for (String text : terms) {
      Clause term = new Clause.Term(phrase.field(), text);
      WordScores one = known(term, 1f);
      if (one == null) {
        one = read(term, 1f);
        keep(term, 1f, one);
      }
      if (one == WordScores.NOTHING) {
        return true;
      }
      FixedBitSet papers = one.set(sets.size());
      if (all == null) {
        all = papers;
      } else {
        all.and(papers);
      }
    }
    return all == null || !all.scanIsEmpty();
  }
}
