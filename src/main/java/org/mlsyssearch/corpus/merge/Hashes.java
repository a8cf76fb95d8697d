package org.mlsyssearch.corpus.merge;

/** A set of 64-bit hashes, up to sixteen bytes each. Not thread-safe. */
final class Hashes {

  private long[] table = new long[16];
  private int size;

  /** Zero marks a free place of the table, so it is kept here. */
  private boolean hasZero;

  /** Adds a hash; whether it was not there yet. */
  boolean add(long hash) {
    if (hash == 0) {
      boolean is = !hasZero;
      hasZero = true;
      return is;
    }
    int place = place(hash);
    if (table[place] == hash) {
      return false;
    }
    table[place] = hash;
    if (++size > table.length / 4 * 3) {
      grow();
    }
    return true;
  }

  boolean contains(long hash) {
    return hash == 0 ? hasZero : table[place(hash)] == hash;
  }

  /** Where a hash is, or would be. */
  private int place(long hash) {
    int place = (int) hash & (table.length - 1);
    while (table[place] != 0 && table[place] != hash) {
      place = (place + 1) & (table.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] old = table;
    table = new long[2 * old.length];
    for (long hash : old) {
      if (hash != 0) {
        table[place(hash)] = hash;
      }
    }
  }
}
