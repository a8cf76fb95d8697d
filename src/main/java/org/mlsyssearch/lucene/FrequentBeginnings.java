package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.Marks;

/**
 * The beginnings of words of which it takes longest to read the papers of all words that begin so.
 * Used once.
 */
final class FrequentBeginnings {

  /** Beginnings of so many letters are looked for; shorter ones are terms of their own. */
  private static final int SHORTEST = Marks.LONGEST_EDGE + 1;

  /** And of so many bytes, marks included. */
  private static final int LONGEST = 7;

  private static final BytesRef STEM = new BytesRef(Marks.marked(""));
  private static final BytesRef EDGE = new BytesRef(Marks.edge(""));

  /** To look up a word takes as long as to read so many papers. */
  private static final int LOOK_UP = 16;

  private record Beginning(Clause.Prefix prefix, long cost) {}

  private final IndexField field;
  private final long least;
  private final List<Beginning> found = new ArrayList<>();

  /** What it takes to read the words met so far that begin as the last one, by length. */
  private final long[] costs = new long[LONGEST + 1];

  private BytesRef last = new BytesRef();

  private FrequentBeginnings(IndexField field, long least) {
    this.field = field;
    this.least = least;
  }

  /**
   * The beginnings of a field's words that take as long to read as one in so many papers, the
   * longest ones first.
   */
  static List<Clause.Prefix> of(LeafReader reader, IndexField field, int share) throws IOException {
    FrequentBeginnings beginnings = new FrequentBeginnings(field, reader.maxDoc() / share);
    TermsEnum each = Terms.getTerms(reader, Schema.name(field)).iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      beginnings.add(term, each.docFreq());
    }
    beginnings.close(0);
    return beginnings.found.stream()
        .sorted(Comparator.comparingLong(Beginning::cost).reversed())
        .map(Beginning::prefix)
        .toList();
  }

  private void add(BytesRef term, int papers) {
    if (StringHelper.startsWith(term, EDGE)) {
      return;
    }
    int shared = StringHelper.bytesDifference(last, term);
    if (shared < LONGEST) {
      close(shared);
      last = BytesRef.deepCopyOf(term);
    }
    for (int length = SHORTEST; length <= Math.min(LONGEST, term.length); length++) {
      costs[length] += papers + LOOK_UP;
    }
  }

  /** Ends the beginnings of the last word that are longer. */
  private void close(int shared) {
    for (int length = Math.max(SHORTEST, shared + 1); length <= LONGEST; length++) {
      if (costs[length] > least && isAsked(length)) {
        String beginning = new BytesRef(last.bytes, last.offset, length).utf8ToString();
        found.add(new Beginning(new Clause.Prefix(field, beginning), costs[length]));
      }
      costs[length] = 0;
    }
  }

  /** Whether people may type so much of the last word; others than plain letters are left out. */
  private boolean isAsked(int length) {
    boolean isPlain = true;
    for (int i = 0; i < length; i++) {
      isPlain &= last.bytes[last.offset + i] > 0;
    }
    return isPlain && length >= SHORTEST + (StringHelper.startsWith(last, STEM) ? STEM.length : 0);
  }
}
