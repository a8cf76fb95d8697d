package org.mlsyssearch.lucene.segment;

import org.apache.lucene.util.ByteBlockPool;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.Counter;

/** Numbers terms in the order in which they come, from 0. Not thread-safe. */
public final class TermTable {

  private static final int FIRST_CAPACITY = 16;

  private final Counter bytes = Counter.newCounter();
  private final BytesRefHash terms =
      new BytesRefHash(
          new ByteBlockPool(new ByteBlockPool.DirectTrackingAllocator(bytes)),
          FIRST_CAPACITY,
          new BytesRefHash.DirectBytesStartArray(FIRST_CAPACITY, bytes));
  private final BytesRefBuilder spelt = new BytesRefBuilder();

  /** The number of a term, which is a new one if it was not met before. */
  public int number(String term) {
    spelt.copyChars(term);
    int number = terms.add(spelt.get());
    return number < 0 ? -number - 1 : number;
  }

  int size() {
    return terms.size();
  }

  /** Lets a reference show the bytes of a term. */
  void read(int number, BytesRef into) {
    terms.get(number, into);
  }

  /** How much memory it takes. */
  long bytes() {
    return bytes.get();
  }
}
