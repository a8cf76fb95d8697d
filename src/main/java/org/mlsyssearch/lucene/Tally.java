package org.mlsyssearch.lucene;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts of all values of a facet among some papers, by the values' places: a byte for each that
 * several papers have, and how often it ran over for those of many papers, so that they fit the
 * processor's cache. Used by one thread at a time.
 */
final class Tally implements ValueCounts {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** All bits of each byte but the highest. */
  private static final long LOW = 0x7F7F7F7F7F7F7F7FL;

  /** Of no papers. */
  private static final FixedBitSet NONE = new FixedBitSet(0);

  private final ValueOrder order;
  private final SingleValues singles;
  private final Tally all;
  private final Consumer<Tally> onClose;
  private final byte[] bytes;
  private final int[] overflows;
  private FixedBitSet papers = NONE;

  /**
   * @param all of all papers, none of whose counts is lower; null where this is that
   * @param onClose what is done with it when it is closed
   */
  Tally(ValueOrder order, SingleValues singles, @Nullable Tally all, Consumer<Tally> onClose) {
    this.order = order;
    this.singles = singles;
    this.all = all == null ? this : all;
    this.onClose = onClose;
    this.bytes = new byte[(order.repeated() + Long.BYTES - 1) / Long.BYTES * Long.BYTES];
    this.overflows = new int[order.overByte()];
  }

  /** Begins to count some papers; the values of several papers are all added after that. */
  void begin(FixedBitSet papers) {
    this.papers = papers;
  }

  /** Adds a paper to a value that others have too. */
  void add(int place) {
    if (++bytes[place] == 0 && place < overflows.length) {
      overflows[place]++;
    }
  }

  void subtract(int place) {
    if (bytes[place]-- == 0 && place < overflows.length) {
      overflows[place]--;
    }
  }

  /**
   * Adds the counts of values that several papers have, or subtracts them. Until all is added up, a
   * byte may run over that does not in the end.
   *
   * @param sign 1 or -1
   */
  void add(Tally other, int sign) {
    for (int place = 0; place < overflows.length; place++) {
      int sum = Byte.toUnsignedInt(bytes[place]) + sign * Byte.toUnsignedInt(other.bytes[place]);
      bytes[place] = (byte) sum;
      overflows[place] += (sum >> Byte.SIZE) + sign * other.overflows[place];
    }
    byte[] theirs = other.bytes;
    if (sign > 0) {
      for (int place = overflows.length; place < bytes.length; place++) {
        bytes[place] += theirs[place];
      }
    } else {
      for (int place = overflows.length; place < bytes.length; place++) {
        bytes[place] -= theirs[place];
      }
    }
  }

  void clear() {
    papers = NONE;
    Arrays.fill(bytes, (byte) 0);
    Arrays.fill(overflows, 0);
  }

  /** The count at a place, which is 0 from now on. */
  int takeOut(int place) {
    int count = at(place);
    bytes[place] = 0;
    if (place < overflows.length) {
      overflows[place] = 0;
    }
    return count;
  }

  private int at(int place) {
    if (place >= order.repeated()) {
      return singles.isIn(place - order.repeated(), papers) ? 1 : 0;
    }
    int low = Byte.toUnsignedInt(bytes[place]);
    return place < overflows.length ? (overflows[place] << Byte.SIZE) + low : low;
  }

  @Override
  public int distinct() {
    int distinct = singles.countIn(papers);
    for (int i = 0; i < bytes.length; i += Long.BYTES) {
      long eight = (long) LONGS.get(bytes, i);
      // The highest bit of each byte that is not 0.
      distinct += Long.bitCount((((eight & LOW) + LOW) | eight) & ~LOW);
    }
    for (int place = 0; place < overflows.length; place++) {
      distinct += bytes[place] == 0 && overflows[place] > 0 ? 1 : 0;
    }
    return distinct;
  }

  @Override
  public int of(int number) {
    return at(order.place(number));
  }

  @Override
  public ListedCounts listed() {
    return among(order.numbers());
  }

  @Override
  public ListedCounts among(int[] some) {
    int[] numbers = new int[some.length];
    int[] counts = new int[some.length];
    int used = 0;
    for (int number : some) {
      int count = of(number);
      if (count > 0) {
        numbers[used] = number;
        counts[used++] = count;
      }
    }
    return ListedCounts.first(numbers, counts, used);
  }

  @Override
  public ListedCounts top(int limit) {
    int wanted = Math.min(limit, order.size());
    if (wanted == 0) {
      return ListedCounts.NONE;
    }
    TopKeys top = new TopKeys(wanted);
    for (int place = 0; place < order.size(); place++) {
      if (place % Long.BYTES == 0 && isNothing(place)) {
        place += Long.BYTES - 1;
        continue;
      }
      int number = order.number(place);
      if (top.isFullBefore(all.at(place), number)) {
        break;
      }
      int count = at(place);
      if (count > 0) {
        top.add(count, number);
      }
    }
    return top.found();
  }

  /** Whether it is seen at once that eight values from a place on have no paper. */
  private boolean isNothing(int place) {
    return place >= overflows.length
        && place + Long.BYTES <= order.repeated()
        && (long) LONGS.get(bytes, place) == 0;
  }

  @Override
  public int[] firstBy(IntUnaryOperator place, int limit) {
    return listed().firstBy(place, limit);
  }

  @Override
  public int bytes() {
    return bytes.length + overflows.length * Integer.BYTES;
  }

  @Override
  public void close() {
    onClose.accept(this);
  }
}
