package org.mlsyssearch.server.gzip;

/** The symbols for lengths and distances of repeats, and the bits that follow them (RFC 1951). */
final class Symbols {

  /** How many symbols there are for bytes, the end of a block and lengths. */
  static final int LITERALS = 286;

  /** How many there are for distances. */
  static final int DISTANCES = 30;

  static final int END = 256;

  static final int SHORTEST = 3;
  static final int LONGEST = 258;
  static final int FARTHEST = 1 << 15;

  private static final int FIRST_LENGTH = END + 1;
  private static final int LONGEST_SYMBOL = LITERALS - 1;

  /** By length: its symbol, then what is added to the first length of the symbol, and in bits. */
  private static final int[] LENGTHS = lengths();

  private Symbols() {}

  private static int[] lengths() {
    int[] lengths = new int[LONGEST + 1];
    int first = SHORTEST;
    for (int symbol = FIRST_LENGTH; symbol < LONGEST_SYMBOL; symbol++) {
      int bits = Math.max(0, (symbol - FIRST_LENGTH) / 4 - 1);
      for (int more = 0; more < 1 << bits && first + more <= LONGEST; more++) {
        lengths[first + more] = symbol | more << 16 | bits << 24;
      }
      first += 1 << bits;
    }
    lengths[LONGEST] = LONGEST_SYMBOL;
    return lengths;
  }

  /** The symbol of a length; above 16 bits what follows it, above 24 in how many bits. */
  static int length(int length) {
    return LENGTHS[length];
  }

  /** The symbol of a distance; above 8 bits what follows it. */
  static int distance(int distance) {
    int before = distance - 1;
    if (before < 4) {
      return before;
    }
    int bits = Integer.SIZE - 2 - Integer.numberOfLeadingZeros(before);
    int symbol = 2 * bits + (before >> bits);
    return symbol | (before & ((1 << bits) - 1)) << 8;
  }

  /** How many bits follow a symbol for a distance. */
  static int distanceBits(int symbol) {
    return Math.max(0, symbol / 2 - 1);
  }
}
