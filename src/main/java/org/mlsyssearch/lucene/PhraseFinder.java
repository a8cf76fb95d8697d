package org.mlsyssearch.lucene;

import java.util.List;

/**
 * How often a phrase stands in titles, as Lucene counts it: each time the words stand near enough
 * counts 1, or less the more places they are moved. Used by one thread.
 */
final class PhraseFinder {

  /** What is told where it is not known. */
  static final float UNKNOWN = -1;

  private final WordPlaces.Cursor[] words;
  private final int slop;

  /** Of each word, less its number in the phrase: words that stand side by side have the same. */
  private final int[][] places;

  private final int[] counts;

  /** The place of each word that is looked at. */
  private final int[] next;

  /**
   * @param words of the phrase, each once
   */
  PhraseFinder(List<WordPlaces.Cursor> words, int slop) {
    this.words = words.toArray(WordPlaces.Cursor[]::new);
    this.slop = slop;
    this.places = new int[words.size()][WordPlaces.MOST];
    this.counts = new int[words.size()];
    this.next = new int[words.size()];
  }

  /**
   * How often a paper has the phrase; 0 where it has not, {@link #UNKNOWN} where that is so.
   *
   * @param paper that has all the words, none before those that were asked for
   */
  float frequency(int paper) {
    boolean isEachOnce = true;
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (int word = 0; word < counts.length; word++) {
      counts[word] = words[word].find(paper, places[word]);
      if (counts[word] == WordPlaces.UNKNOWN) {
        return UNKNOWN;
      }
      isEachOnce &= counts[word] == 1;
      first = Math.min(first, places[word][0] - word);
      last = Math.max(last, places[word][0] - word);
    }
    return isEachOnce ? once(last - first) : several();
  }

  private float once(int moved) {
    return moved <= slop ? PhrasePapers.frequency(moved) : 0;
  }

  private float several() {
    for (int word = 0; word < counts.length; word++) {
      for (int i = 0; i < counts[word]; i++) {
        places[word][i] -= word;
      }
      next[word] = 0;
    }
    return slop == 0 ? sideBySide() : near();
  }

  /** How often all words stand side by side. */
  private float sideBySide() {
    int count = 0;
    for (int i = 0; i < counts[0]; i++) {
      boolean all = true;
      for (int word = 1; word < counts.length && all; word++) {
        all = false;
        for (int k = 0; k < counts[word]; k++) {
          all |= places[word][k] == places[0][i];
        }
      }
      count += all ? 1 : 0;
    }
    return count;
  }

  /**
   * Goes on with the word that stands first until it stands behind the one that stood second: the
   * fewest places moved meanwhile count.
   */
  private float near() {
    float frequency = 0;
    int end = Integer.MIN_VALUE;
    for (int[] own : places) {
      end = Math.max(end, own[0]);
    }
    int first = first(-1);
    int moved = end - place(first);
    int second = place(first(first));
    while (++next[first] < counts[first]) {
      end = Math.max(end, place(first));
      if (place(first) > second) {
        frequency += once(moved);
        first = first(-1);
        second = place(first(first));
        moved = end - place(first);
      } else {
        moved = Math.min(moved, end - place(first));
      }
    }
    return frequency + once(moved);
  }

  private int place(int word) {
    return places[word][next[word]];
  }

  /** The word but one that stands first; of several the first of the phrase. */
  private int first(int but) {
    int first = but == 0 ? 1 : 0;
    for (int word = first + 1; word < next.length; word++) {
      first = word != but && place(word) < place(first) ? word : first;
    }
    return first;
  }
}
