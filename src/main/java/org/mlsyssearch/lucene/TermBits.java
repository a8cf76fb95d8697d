package org.mlsyssearch.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Tells of most terms that no paper has that they are none, without a look at the index (Bloom,
 * 1970): most joined words of a query are. Immutable and thread-safe.
 */
final class TermBits {

  /** Of more terms none is told: to read them all takes too long. */
  private static final int MOST = 1 << 17;

  private static final int BITS_EACH = 32;

  /** Beginnings of so many characters, and of two and more times as many, are told too. */
  private static final int STEP = 4;

  private static final int LONGEST = 4 * STEP;

  /** A beginning is not taken for a term that is as long. */
  private static final int BEGINS = 0x5bd1e995;

  /** Null where anything may be a term. */
  private final long @Nullable [] bits;

  private TermBits(long @Nullable [] bits) {
    this.bits = bits;
  }

  /** Reads the terms of a field. */
  static TermBits read(LeafReader reader, String field) throws IOException {
    Terms terms = reader.terms(field);
    if (terms == null || terms.size() < 0 || terms.size() > MOST) {
      return new TermBits(null);
    }
    int words = Integer.highestOneBit(1 + (int) terms.size() * BITS_EACH / Long.SIZE) << 1;
    TermBits all = new TermBits(new long[words]);
    TermsEnum each = terms.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      all.add(term.utf8ToString());
    }
    return all;
  }

  private void add(String term) {
    int hash = 0;
    for (int i = 0; i < Math.min(term.length(), LONGEST); i++) {
      hash = 31 * hash + term.charAt(i);
      if ((i + 1) % STEP == 0) {
        add(hash ^ BEGINS);
      }
    }
    add(term.hashCode());
  }

  private void add(int hash) {
    if (bits != null) {
      bits[word(hash)] |= mask(hash);
    }
  }

  /** Whether it may be a term; if not, it is none. */
  boolean mayBe(String term) {
    return mayHave(term.hashCode());
  }

  /** Whether a term may begin so; if not, none does. */
  boolean mayBegin(String beginning) {
    int told = Math.min(beginning.length(), LONGEST) / STEP * STEP;
    return told == 0 || mayHave(beginning.substring(0, told).hashCode() ^ BEGINS);
  }

  private boolean mayHave(int hash) {
    return bits == null || (bits[word(hash)] & mask(hash)) == mask(hash);
  }

  private int word(int hash) {
    return bits == null ? 0 : ((hash * 0x9E3779B1) >>> 8) & (bits.length - 1);
  }

  /** Three bits. */
  private static long mask(int hash) {
    return 1L << hash | 1L << (hash >>> 6) | 1L << (hash >>> 12);
  }
}
