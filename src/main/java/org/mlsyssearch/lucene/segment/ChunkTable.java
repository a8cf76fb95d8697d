package org.mlsyssearch.lucene.segment;

/**
 * Chunks of texts, each with its terms, numbered in the order in which they come: a paper that has
 * a chunk has its terms. Not thread-safe while it grows.
 */
public final class ChunkTable {

  /** Longer texts are not looked for: each is a chunk of its own. */
  private static final int LONGEST = 1000;

  private TermTable texts = new TermTable(false);

  /** How many positions each takes, and then in turns a term and its position. */
  private final ByteLists places;

  /** How often its terms count together, and then in turns a term and how often it counts. */
  private final ByteLists counts;

  private final NumberReader reader = new NumberReader();

  /**
   * @param file is not written to
   */
  ChunkTable(BlockFile file) {
    this.places = new ByteLists(file);
    this.counts = new ByteLists(file);
  }

  /** How many there are. */
  public int size() {
    return counts.size();
  }

  /**
   * The number of a chunk; {@link #size} if it was not met before. Then its terms have to be added.
   */
  public int number(String text) {
    return texts.number(text.length() > LONGEST ? "\u0000" + size() : text);
  }

  /**
   * Adds the terms of the chunk that was asked for last.
   *
   * @param placed in turns a term and its position, from 0 on; positions never descend
   * @param counted in turns a term and how often it counts where the weight is 1
   * @param width how many positions it takes
   */
  public void add(int[] placed, int[] counted, int width) {
    places.addNumber(width);
    places.addNumbers(placed);
    places.end();
    int sum = 0;
    for (int i = 1; i < counted.length; i += 2) {
      sum += counted[i];
    }
    counts.addNumber(sum);
    counts.addNumbers(counted);
    counts.end();
  }

  /** How many positions a chunk takes. */
  public int width(int chunk) {
    reader.read(places, chunk);
    return reader.next();
  }

  /** How often its terms count together. */
  public int sum(int chunk) {
    reader.read(counts, chunk);
    return reader.next();
  }

  /** Goes to where, in turns, the terms of a chunk and their positions stand. */
  void readPlaces(int chunk, NumberReader into) {
    into.read(places, chunk);
    into.next();
  }

  /** Goes to where, in turns, the terms of a chunk and how often they count stand. */
  void readCounts(int chunk, NumberReader into) {
    into.read(counts, chunk);
    into.next();
  }

  /** Drops the texts; none is asked for any more. */
  void forgetTexts() {
    texts = new TermTable(false);
  }

  /** How much memory it takes. */
  long bytes() {
    return texts.bytes() + places.bytes() + counts.bytes();
  }
}
