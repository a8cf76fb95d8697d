package org.mlsyssearch.server.gzip;

import java.util.Arrays;

/**
 * A code for symbols by how often they come (Huffman, 1952), numbered as RFC 1951 wants it. Not
 * thread-safe.
 */
final class HuffmanCode {

  /** A symbol stands below its count in so many bits. */
  private static final int SYMBOL = 9;

  private static final int SYMBOLS = (1 << SYMBOL) - 1;

  private final int most;
  private final int[] counts;
  private final int[] lengths;
  private final int[] codes;

  /** The symbols that come, the rarest first. */
  private final int[] sorted;

  /** The nodes of the tree, the lightest first: what each weighs, then how deep it lies. */
  private final int[] nodes;

  /** The node above each node, and above each symbol. */
  private final int[] above;

  private final int[] aboveSymbol;
  private final int[] next;

  /**
   * @param symbols how many there are
   * @param most the most bits of a code
   */
  HuffmanCode(int symbols, int most) {
    this.most = most;
    counts = new int[symbols];
    lengths = new int[symbols];
    codes = new int[symbols];
    sorted = new int[symbols];
    nodes = new int[symbols];
    above = new int[symbols];
    aboveSymbol = new int[symbols];
    next = new int[most + 1];
  }

  /** Begins anew. */
  void clear() {
    Arrays.fill(counts, 0);
  }

  /** How often each symbol comes, which is counted here before {@link #make}. */
  int[] counts() {
    return counts;
  }

  /** How many bits each symbol takes; 0 where it does not come. */
  int[] lengths() {
    return lengths;
  }

  /** The bits of each symbol, the first one lowest. */
  int[] codes() {
    return codes;
  }

  /** How many symbols there are up to the last one that comes. */
  int size(int least) {
    int size = lengths.length;
    while (size > least && lengths[size - 1] == 0) {
      size--;
    }
    return size;
  }

  /** Makes the code of the symbols that were counted. */
  void make() {
    int used = 0;
    for (int symbol = 0; symbol < counts.length; symbol++) {
      if (counts[symbol] > 0) {
        sorted[used++] = counts[symbol] << SYMBOL | symbol;
      }
    }
    Arrays.fill(lengths, 0);
    Arrays.fill(next, 0);
    if (used == 1) {
      next[1] = 1;
      lengths[sorted[0] & SYMBOLS] = 1;
    } else if (used > 1) {
      Arrays.sort(sorted, 0, used);
      grow(used);
      measure(used);
      shorten();
      assign();
    }
    number();
  }

  /** Joins the two lightest of symbols and nodes until one is left. */
  private void grow(int used) {
    int symbol = 0;
    int node = 0;
    for (int made = 0; made < used - 1; made++) {
      int weight = 0;
      for (int side = 0; side < 2; side++) {
        if (symbol < used && (node == made || sorted[symbol] >> SYMBOL <= nodes[node])) {
          weight += sorted[symbol] >> SYMBOL;
          aboveSymbol[symbol++] = made;
        } else {
          weight += nodes[node];
          above[node++] = made;
        }
      }
      nodes[made] = weight;
    }
  }

  /** Counts how many symbols have a code of each length, too long ones as the longest. */
  private void measure(int used) {
    nodes[used - 2] = 0;
    for (int node = used - 3; node >= 0; node--) {
      nodes[node] = nodes[above[node]] + 1;
    }
    for (int symbol = 0; symbol < used; symbol++) {
      next[Math.min(most, nodes[aboveSymbol[symbol]] + 1)]++;
    }
  }

  /** Makes room for codes that would have been too long: a shorter one becomes two. */
  private void shorten() {
    int room = 0;
    for (int length = 1; length <= most; length++) {
      room += next[length] << (most - length);
    }
    while (room > 1 << most) {
      int length = most - 1;
      while (next[length] == 0) {
        length--;
      }
      next[length]--;
      next[length + 1] += 2;
      next[most]--;
      room--;
    }
  }

  /** Gives the longest codes to the rarest symbols. */
  private void assign() {
    int symbol = 0;
    for (int length = most; length > 0; length--) {
      for (int i = 0; i < next[length]; i++) {
        lengths[sorted[symbol++] & SYMBOLS] = length;
      }
    }
  }

  private void number() {
    int code = 0;
    for (int length = 1; length <= most; length++) {
      int count = next[length];
      next[length] = code;
      code = (code + count) << 1;
    }
    for (int symbol = 0; symbol < lengths.length; symbol++) {
      int length = lengths[symbol];
      if (length > 0) {
        codes[symbol] = Integer.reverse(next[length]++) >>> (Integer.SIZE - length);
      }
    }
  }
}
