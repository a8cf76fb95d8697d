package org.mlsyssearch.lucene.segment;

import java.util.Arrays;
import org.apache.lucene.util.ByteBlockPool;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBlockPool;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.Counter;
import org.jspecify.annotations.Nullable;

/**
 * Numbers terms in the order in which they come, from 0. Where few come twice, each time has a
 * number of its own, and nothing is looked up. Not thread-safe.
 */
public final class TermTable {

  private static final int FIRST_CAPACITY = 16;

  private static final int PLACES = 1 << 12;

  private final Counter bytes = Counter.newCounter();
  private final BytesRefBlockPool pool;
  private final @Nullable BytesRefHash known;
  private final BytesRefBuilder spelt = new BytesRefBuilder();

  /** Terms met last, each at the place of its hash; whoever comes later takes the place. */
  private final @Nullable String[] latest;

  private final int[] numbers;

  /** Where each term begins, if none is known. */
  private int[] starts = new int[FIRST_CAPACITY];

  private int size;

  /**
   * @param isRare whether few terms come twice
   */
  TermTable(boolean isRare) {
    ByteBlockPool blocks = new ByteBlockPool(new ByteBlockPool.DirectTrackingAllocator(bytes));
    pool = new BytesRefBlockPool(blocks);
    known =
        isRare
            ? null
            : new BytesRefHash(
                blocks,
                FIRST_CAPACITY,
                new BytesRefHash.DirectBytesStartArray(FIRST_CAPACITY, bytes));
    latest = new String[isRare ? 0 : PLACES];
    numbers = new int[latest.length];
    if (isRare) {
      blocks.nextBuffer();
    }
  }

  /** The number of a term. */
  public int number(String term) {
    if (known != null) {
      int hash = term.hashCode();
      int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
      if (!term.equals(latest[place])) {
        latest[place] = term;
        numbers[place] = number(term, known);
      }
      return numbers[place];
    }
    spelt.copyChars(term);
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 3 / 2);
    }
    starts[size] = pool.addBytesRef(spelt.get());
    return size++;
  }

  private int number(String term, BytesRefHash terms) {
    spelt.copyChars(term);
    int number = terms.add(spelt.get());
    return number < 0 ? -number - 1 : number;
  }

  int size() {
    return known == null ? size : known.size();
  }

  /** Lets a reference show the bytes of a term. */
  void read(int number, BytesRef into) {
    if (known == null) {
      pool.fillBytesRef(into, starts[number]);
    } else {
      known.get(number, into);
    }
  }

  /** How much memory it takes. */
  long bytes() {
    return bytes.get() + (long) Integer.BYTES * size;
  }
}
