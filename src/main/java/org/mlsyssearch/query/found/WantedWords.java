package org.mlsyssearch.query.found;

import java.util.Set;

/**
 * Tells of most words of a paper, by numbers alone, that no pattern begins with them, so that few
 * are looked at. Immutable and thread-safe.
 */
final class WantedWords {

  private static final int BITS = 1 << 10;

  /** The hashes of terms and stems, as bits. */
  private final long[] hashes = new long[BITS / Long.SIZE];

  /** The first characters of stems, as bits; a word and its stem begin alike. */
  private long firstOfStems;

  /** What words that go on begin with: what is compared, then what it is to be. */
  private final int[] beginnings;

  /**
   * Words that are wanted.
   *
   * @param terms whole, or the stems of words
   * @param beginnings of words
   */
  WantedWords(Set<String> terms, Set<String> stems, Set<String> beginnings) {
    terms.forEach(this::add);
    for (String stem : stems) {
      add(stem);
      firstOfStems |= stem.isEmpty() ? 0 : 1L << stem.charAt(0);
    }
    this.beginnings = new int[2 * beginnings.size()];
    int at = 0;
    for (String beginning : beginnings) {
      this.beginnings[at++] = beginning.length() > 1 ? -1 : -1 << Character.SIZE;
      this.beginnings[at++] = ShownText.beginningOf(beginning);
    }
  }

  private void add(String text) {
    int hash = text.hashCode();
    hashes[(hash & (BITS - 1)) / Long.SIZE] |= 1L << hash;
  }

  private boolean mayHave(int hash) {
    return (hashes[(hash & (BITS - 1)) / Long.SIZE] & (1L << hash)) != 0;
  }

  private boolean mayHaveStem(ShownText.Part part, int word) {
    int first = part.beginning(word) >>> Character.SIZE;
    if ((firstOfStems & (1L << first)) == 0) {
      return false;
    }
    String stem = part.words().get(word).stem();
    return stem != null && mayHave(stem.hashCode());
  }

  /** Whether a word of a part may be wanted. */
  boolean mayHave(ShownText.Part part, int word) {
    if (mayHave(part.hash(word)) || mayHaveStem(part, word)) {
      return true;
    }
    for (int i = 0; i < beginnings.length; i += 2) {
      if ((part.beginning(word) & beginnings[i]) == beginnings[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
