package org.mlsyssearch.lucene;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.lucene.segment.TermTable;
import org.mlsyssearch.query.terms.ChunkTerms;

/**
 * The terms of chunks of texts that were met lately, by their numbers in a table: most words stand
 * in many papers. Not thread-safe.
 */
final class KnownChunks {

  private static final int PLACES = 1 << 15;

  /**
   * The terms of a chunk.
   *
   * @param places in turns a term and its position, from 0 on
   * @param counts in turns a term and how often it counts where the weight is 1
   * @param width how many positions it takes
   */
  record Chunk(String text, int[] places, int[] counts, int width) {

    private boolean is(String whole, int start, int end) {
      return text.length() == end - start && whole.startsWith(text, start);
    }
  }

  private final TermTable words;

  /** Chunks met last, each at the place of its hash; whoever comes later takes the place. */
  private final @Nullable Chunk[] known = new Chunk[PLACES];

  KnownChunks(TermTable words) {
    this.words = words;
  }

  /** The terms of the chunk that stands there in a text. */
  Chunk of(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int place = (hash ^ hash >>> 15) & PLACES - 1;
    Chunk chunk = known[place];
    if (chunk == null || !chunk.is(text, start, end)) {
      chunk = numbered(text.substring(start, end));
      known[place] = chunk;
    }
    return chunk;
  }

  private Chunk numbered(String text) {
    ChunkTerms terms = ChunkTerms.of(text);
    int[] places = new int[2 * terms.places().size()];
    int at = 0;
    for (ChunkTerms.Place place : terms.places()) {
      places[at++] = words.number(place.term());
      places[at++] = place.position();
    }
    return new Chunk(text, places, numbered(terms.counts()), terms.width());
  }

  private int[] numbered(Map<String, Integer> counts) {
    int[] numbers = new int[2 * counts.size()];
    int at = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      numbers[at++] = words.number(count.getKey());
      numbers[at++] = count.getValue();
    }
    return numbers;
  }

  /** How often a word and its first letters count. */
  int[] countsOf(String word) {
    return numbered(ChunkTerms.ofWord(word));
  }
}
