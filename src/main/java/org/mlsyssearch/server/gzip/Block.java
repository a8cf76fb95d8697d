package org.mlsyssearch.server.gzip;

/** Writes a part of a text as a block with a code of its own (RFC 1951). Not thread-safe. */
final class Block {

  /** In this order the lengths of the code for lengths are written. */
  private static final int[] ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private static final int AGAIN = 16;
  private static final int ZEROS = 17;
  private static final int MANY_ZEROS = 18;

  /** The most bytes that a code for both takes. */
  private static final int HEAD = 700;

  /** How many bytes a symbol takes at most, what follows it included. */
  private static final int WIDEST = 6;

  private final HuffmanCode literals = new HuffmanCode(Symbols.LITERALS, 15);
  private final HuffmanCode distances = new HuffmanCode(Symbols.DISTANCES, 15);
  private final HuffmanCode lengths = new HuffmanCode(ORDER.length, 7);

  /** The lengths of both codes, and as they are written: symbols, and what follows each. */
  private final int[] all = new int[Symbols.LITERALS + Symbols.DISTANCES];

  private final int[] runs = new int[all.length];
  private int runCount;

  /** Of each byte its code, and above it how many bits that takes. */
  private final int[] bytes = new int[Symbols.END];

  /** Writes a part of which the repeats were found. */
  void write(byte[] text, int from, int to, Repeats repeats, boolean isLast, Bits out) {
    count(text, from, to, repeats);
    literals.make();
    distances.make();
    out.reserve(HEAD + WIDEST * repeats.size() + 2 * (to - from));
    out.add(isLast ? 0b101 : 0b100, 3);
    head(out);
    for (int one = 0; one < bytes.length; one++) {
      bytes[one] = literals.codes()[one] | literals.lengths()[one] << 16;
    }
    int at = from;
    for (int i = 0; i < repeats.size(); i++) {
      int next = at + repeats.fresh(i);
      fresh(text, at, next, out);
      repeat(repeats.length(i), repeats.distance(i), out);
      at = next + repeats.length(i);
    }
    fresh(text, at, to, out);
    out.add(literals.codes()[Symbols.END], literals.lengths()[Symbols.END]);
  }

  private void count(byte[] text, int from, int to, Repeats repeats) {
    literals.clear();
    distances.clear();
    int[] counts = literals.counts();
    int at = from;
    for (int i = 0; i <= repeats.size(); i++) {
      int next = i == repeats.size() ? to : at + repeats.fresh(i);
      for (; at < next; at++) {
        counts[text[at] & 0xFF]++;
      }
      if (i < repeats.size()) {
        at += repeats.length(i);
        counts[Symbols.length(repeats.length(i)) & 0xFFFF]++;
        distances.counts()[Symbols.distance(repeats.distance(i)) & 0xFF]++;
      }
    }
    counts[Symbols.END]++;
  }

  private void fresh(byte[] text, int from, int to, Bits out) {
    int at = from;
    for (; at + 2 < to; at += 3) {
      int first = bytes[text[at] & 0xFF];
      int second = bytes[text[at + 1] & 0xFF];
      int third = bytes[text[at + 2] & 0xFF];
      int two = (first >>> 16) + (second >>> 16);
      out.add(
          (first & 0xFFFF)
              | (long) (second & 0xFFFF) << (first >>> 16)
              | (long) (third & 0xFFFF) << two,
          two + (third >>> 16));
    }
    for (; at < to; at++) {
      int one = bytes[text[at] & 0xFF];
      out.add(one & 0xFFFF, one >>> 16);
    }
  }

  private void repeat(int length, int distance, Bits out) {
    int ofLength = Symbols.length(length);
    int symbol = ofLength & 0xFFFF;
    long value = literals.codes()[symbol];
    int count = literals.lengths()[symbol];
    value |= (long) (ofLength >>> 16 & 0xFF) << count;
    count += ofLength >>> 24;
    int ofDistance = Symbols.distance(distance);
    int other = ofDistance & 0xFF;
    value |= (long) distances.codes()[other] << count;
    count += distances.lengths()[other];
    value |= (long) (ofDistance >>> 8) << count;
    out.add(value, count + Symbols.distanceBits(other));
  }

  /** Both codes, as the lengths of their symbols, in a code of its own. */
  private void head(Bits out) {
    int first = literals.size(Symbols.END + 1);
    int second = distances.size(1);
    System.arraycopy(literals.lengths(), 0, all, 0, first);
    System.arraycopy(distances.lengths(), 0, all, first, second);
    lengths.clear();
    runCount = 0;
    for (int at = 0; at < first + second; ) {
      int end = at + 1;
      while (end < first + second && all[end] == all[at]) {
        end++;
      }
      run(all[at], end - at);
      at = end;
    }
    lengths.make();
    int size = ORDER.length;
    while (size > 4 && lengths.lengths()[ORDER[size - 1]] == 0) {
      size--;
    }
    out.add(first - Symbols.END - 1 | (second - 1) << 5 | (size - 4) << 10, 14);
    for (int i = 0; i < size; i++) {
      out.add(lengths.lengths()[ORDER[i]], 3);
    }
    for (int i = 0; i < runCount; i++) {
      int symbol = runs[i] & 0xFF;
      out.add(lengths.codes()[symbol], lengths.lengths()[symbol]);
      out.add(runs[i] >>> 8, more(symbol));
    }
  }

  private static int more(int symbol) {
    return switch (symbol) {
      case AGAIN -> 2;
      case ZEROS -> 3;
      case MANY_ZEROS -> 7;
      default -> 0;
    };
  }

  private void run(int length, int count) {
    int left = count;
    while (left > 0) {
      if (length == 0 && left > 10) {
        int taken = Math.min(left, 138);
        add(MANY_ZEROS, taken - 11);
        left -= taken;
      } else if (length == 0 && left > 2) {
        add(ZEROS, left - 3);
        left = 0;
      } else if (left > 3 && left < count) {
        int taken = Math.min(left, 6);
        add(AGAIN, taken - 3);
        left -= taken;
      } else {
        add(length, 0);
        left--;
      }
    }
  }

  private void add(int symbol, int more) {
    lengths.counts()[symbol]++;
    runs[runCount++] = symbol | more << 8;
  }
}
