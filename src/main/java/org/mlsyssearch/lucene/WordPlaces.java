package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.ArrayUtil;

/**
 * Where a word stands in each title that has it: a byte for each, in the order of papers. Immutable
 * and thread-safe.
 */
final class WordPlaces {

  /** What is told of a title in which the word may stand in places that are not known. */
  static final int UNKNOWN = -1;

  /** A word that stands more often in one title is not looked at. */
  static final int MOST = 32;

  /** Where the word stands more than once, or too far behind for a byte. */
  private static final int ELSEWHERE = 0xFF;

  /** Of each paper that has the word. */
  private final byte[] places;

  /** The papers that are told elsewhere, ascending. */
  private final int[] papers;

  /** Of each of these where its places end; none where they are not known. */
  private final int[] ends;

  private final byte[] several;

  private WordPlaces(byte[] places, int[] papers, int[] ends, byte[] several) {
    this.places = places;
    this.papers = papers;
    this.ends = ends;
    this.several = several;
  }

  /**
   * Reads the places of a word.
   *
   * @param each with positions, of which none was read
   * @param count how many papers have the word
   */
  static WordPlaces read(PostingsEnum each, int count) throws IOException {
    byte[] places = new byte[count];
    int[] papers = new int[16];
    int[] ends = new int[16];
    int elsewhere = 0;
    byte[] several = new byte[16];
    int used = 0;
    for (int i = 0; i < count; i++) {
      int paper = each.nextDoc();
      int place = each.freq() == 1 ? each.nextPosition() : ELSEWHERE;
      places[i] = (byte) Math.min(ELSEWHERE, place);
      if (place >= ELSEWHERE) {
        papers = ArrayUtil.grow(papers, elsewhere + 1);
        ends = ArrayUtil.grow(ends, elsewhere + 1);
        several = ArrayUtil.grow(several, used + MOST);
        papers[elsewhere] = paper;
        used += each.freq() == 1 ? 0 : read(each, several, used);
        ends[elsewhere++] = used;
      }
    }
    return new WordPlaces(
        places,
        Arrays.copyOf(papers, elsewhere),
        Arrays.copyOf(ends, elsewhere),
        Arrays.copyOf(several, used));
  }

  /** Reads the places in one title; none if they are too many or too far behind. */
  private static int read(PostingsEnum each, byte[] several, int used) throws IOException {
    int count = each.freq();
    boolean isKnown = count <= MOST;
    for (int i = 0; i < count && isKnown; i++) {
      int place = each.nextPosition();
      isKnown = place < ELSEWHERE;
      several[used + i] = (byte) place;
    }
    return isKnown ? count : 0;
  }

  /**
   * Tells the places of some papers.
   *
   * @param having all papers that have the word
   */
  Cursor in(PaperSet having) {
    return new Cursor(having);
  }

  /** Tells the places in papers that have the word, in their order. Used by one thread. */
  final class Cursor {
    private final int[] list;
    private final long[] having;
    private final int from;

    /** The word of the set that is looked at. */
    private int at;

    /** How many papers stand before it, or before the one that is looked at in a list. */
    private int before;

    private Cursor(PaperSet having) {
      this.list = having.papers();
      this.having = having.bits();
      this.from = having.from();
    }

    /**
     * Tells the places in a paper.
     *
     * @param paper none before those that were asked for
     * @param found where they are told, ascending
     * @return how many they are, or {@link #UNKNOWN}
     */
    int find(int paper, int[] found) {
      int number = having.length == 0 ? inList(paper) : inBits(paper);
      int place = Byte.toUnsignedInt(places[number]);
      if (place == ELSEWHERE) {
        return several(Arrays.binarySearch(papers, paper), found);
      }
      found[0] = place;
      return 1;
    }

    /** How many papers that have the word stand before one of them. */
    private int inBits(int paper) {
      for (int wanted = paper / Long.SIZE - from; at < wanted; at++) {
        before += Long.bitCount(having[at]);
      }
      return before + Long.bitCount(having[at] & ((1L << paper) - 1));
    }

    private int inList(int paper) {
      while (list[before] < paper) {
        before++;
      }
      return before;
    }

    private int several(int number, int[] found) {
      int from = number == 0 ? 0 : ends[number - 1];
      int count = ends[number] - from;
      for (int i = 0; i < count; i++) {
        found[i] = Byte.toUnsignedInt(several[from + i]);
      }
      return count == 0 ? UNKNOWN : count;
    }
  }
}
