package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.mlsyssearch.search.Recent;

/**
 * How many papers have a term and how often they say it, remembered for a while, as each part of a
 * query is counted several times. Thread-safe.
 */
final class TermCounts {

  /**
   * Counts of a term.
   *
   * @param papers that have it
   * @param times that it stands in these
   */
  record Counts(int papers, long times) {}

  private static final Counts NONE = new Counts(0, 0);

  /** Of how many terms it is remembered. */
  private static final int RECENT = 1 << 14;

  /** One part in so many of the memory that Java may take is for these. */
  private static final int SHARE = 128;

  /** About what a term takes in memory beside its bytes. */
  private static final int TERM = 120;

  private final LeafReader reader;

  /** What looks up the next term of a field, unless another thread has it. */
  private final Map<String, TermsEnum> spare = new ConcurrentHashMap<>();

  private final Recent<Term, Counts> recent =
      new Recent<>(RECENT, Recent.memory(SHARE), (term, counts) -> TERM + term.bytes().length);

  TermCounts(LeafReader reader) {
    this.reader = reader;
  }

  Counts of(Term term) throws IOException {
    Counts known = recent.get(term);
    if (known == null) {
      known = read(term);
      recent.put(term, known);
    }
    return known;
  }

  private Counts read(Term term) throws IOException {
    TermsEnum before = spare.remove(term.field());
    Terms terms = before == null ? reader.terms(term.field()) : null;
    TermsEnum each = terms == null ? before : terms.iterator();
    if (each == null) {
      return NONE;
    }
    Counts counts =
        each.seekExact(term.bytes()) ? new Counts(each.docFreq(), each.totalTermFreq()) : NONE;
    spare.put(term.field(), each);
    return counts;
  }
}
