package org.mlsyssearch.lucene;

import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.lucene.segment.TermTable;
import org.mlsyssearch.query.terms.ChunkTerms;
import org.mlsyssearch.text.Tokenizer;

/**
 * The terms of chunks of texts, and of whole texts, that were met lately, by their numbers in a
 * table: most words stand in many papers, and so do names of topics and venues. Not thread-safe.
 */
final class KnownChunks {

  private static final int PLACES = 1 << 15;

  /** The terms of a chunk, or of several one behind the other. */
  static final class Chunk {

    private final String text;
    private final int[] places;
    private final int[] counts;
    private final int width;

    private Chunk(String text, int[] places, int[] counts, int width) {
      this.text = text;
      this.places = places;
      this.counts = counts;
      this.width = width;
    }

    /** In turns a term and its position, from 0 on. */
    int[] places() {
      return places;
    }

    /** In turns a term and how often it counts where the weight is 1. */
    int[] counts() {
      return counts;
    }

    /** How many positions it takes. */
    int width() {
      return width;
    }

    private boolean is(String whole, int start, int end) {
      return text.length() == end - start && whole.startsWith(text, start);
    }
  }

  private final TermTable words;

  /** Whole texts met last, in the same way. */
  private final @Nullable Chunk[] texts = new Chunk[PLACES];

  /** Chunks met last, each at the place of its hash; whoever comes later takes the place. */
  private final @Nullable Chunk[] known = new Chunk[PLACES];

  KnownChunks(TermTable words) {
    this.words = words;
  }

  /** The terms of all chunks of a text that is likely to come again. */
  Chunk of(String text) {
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    Chunk whole = texts[place];
    if (whole == null || !whole.text.equals(text)) {
      whole = joined(text);
      texts[place] = whole;
    }
    return whole;
  }

  private Chunk joined(String text) {
    IntStream.Builder places = IntStream.builder();
    IntStream.Builder counts = IntStream.builder();
    int width = 0;
    int at = 0;
    while ((at = Tokenizer.startOfChunk(text, at)) < text.length()) {
      int end = Tokenizer.endOfChunk(text, at);
      Chunk chunk = of(text, at, end);
      for (int i = 0; i < chunk.places.length; i += 2) {
        places.add(chunk.places[i]);
        places.add(width + chunk.places[i + 1]);
      }
      for (int number : chunk.counts) {
        counts.add(number);
      }
      width += chunk.width;
      at = end;
    }
    return new Chunk(text, places.build().toArray(), counts.build().toArray(), width);
  }

  /** The terms of the chunk that stands there in a text. */
  Chunk of(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
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
