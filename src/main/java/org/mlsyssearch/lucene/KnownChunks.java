package org.mlsyssearch.lucene;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.lucene.segment.ChunkTable;
import org.mlsyssearch.lucene.segment.TermTable;
import org.mlsyssearch.query.terms.ChunkTerms;
import org.mlsyssearch.text.Tokenizer;

/**
 * Chunks of texts, and whole texts, by their numbers in a table, those met lately at hand: most
 * words stand in many papers, and so do names of topics and venues. Not thread-safe.
 */
final class KnownChunks {

  private static final int PLACES = 1 << 13;

  /** Sets words that have no stem apart from chunks that are written as they are. */
  private static final String WORD = "\u0001";

  /** Few chunks have more places. */
  private static final int FIRST_PLACES = 4;

  /**
   * A chunk, or several one behind the other.
   *
   * @param width how many positions it takes
   * @param sum how often its terms count together where the weight is 1
   */
  record Chunk(int number, int width, int sum) {}

  private record Whole(String text, Chunk chunk) {}

  private final ChunkTable chunks;
  private final TermTable words;
  private final ShortChunks known = new ShortChunks();

  /** Whole texts met last, each at the place of its hash; whoever comes later takes the place. */
  private final @Nullable Whole[] texts = new Whole[PLACES];

  /**
   * @param words the terms of chunks
   */
  KnownChunks(ChunkTable chunks, TermTable words) {
    this.chunks = chunks;
    this.words = words;
  }

  /** All chunks of a text that is likely to come again. */
  Chunk of(String text) {
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    Whole whole = texts[place];
    if (whole == null || !whole.text.equals(text)) {
      whole = new Whole(text, numbered(text));
      texts[place] = whole;
    }
    return whole.chunk;
  }

  /** The chunk that stands there in a text. */
  Chunk of(String text, int start, int end) {
    if (!ShortChunks.isShort(text, start, end)) {
      return of(text.substring(start, end));
    }
    Chunk chunk = known.find(text, start, end);
    if (chunk == null) {
      chunk = numbered(text.substring(start, end));
      known.add(chunk);
    }
    return chunk;
  }

  /** The chunk of a word as it stands, and its first letters. */
  Chunk ofWord(String word) {
    int number = chunks.number(WORD + word);
    if (number == chunks.size()) {
      chunks.add(new int[0], counted(ChunkTerms.ofWord(word), words::number), 0);
    }
    return chunk(number);
  }

  private Chunk numbered(String text) {
    int number = chunks.number(text);
    if (number == chunks.size()) {
      add(text);
    }
    return chunk(number);
  }

  private Chunk chunk(int number) {
    return new Chunk(number, chunks.width(number), chunks.sum(number));
  }

  private void add(String text) {
    int at = Tokenizer.startOfChunk(text, 0);
    if (at == 0 && Tokenizer.endOfChunk(text, 0) == text.length()) {
      ChunkTerms terms = ChunkTerms.of(text);
      int[] placed = placed(terms, 0);
      chunks.add(placed, counted(terms, placed), terms.width());
      return;
    }
    IntStream.Builder places = IntStream.builder();
    IntStream.Builder counts = IntStream.builder();
    int width = 0;
    while (at < text.length()) {
      int end = Tokenizer.endOfChunk(text, at);
      ChunkTerms terms = ChunkTerms.of(text.substring(at, end));
      int[] placed = placed(terms, width);
      for (int number : placed) {
        places.add(number);
      }
      for (int number : counted(terms, placed)) {
        counts.add(number);
      }
      width += terms.width();
      at = Tokenizer.startOfChunk(text, end);
    }
    chunks.add(places.build().toArray(), counts.build().toArray(), width);
  }

  /** In turns a term and its position. */
  private int[] placed(ChunkTerms terms, int first) {
    int[] places = new int[2 * terms.places().size()];
    int at = 0;
    for (ChunkTerms.Place place : terms.places()) {
      places[at++] = words.number(place.term());
      places[at++] = first + place.position();
    }
    return places;
  }

  /** In turns a term and how often it counts. */
  private int[] counted(ChunkTerms terms, int[] placed) {
    return counted(terms.counts(), term -> number(term, terms.places(), placed));
  }

  /** The number of a term, most of which are among the first places. */
  private int number(String term, List<ChunkTerms.Place> places, int[] placed) {
    for (int i = 0; i < Math.min(FIRST_PLACES, places.size()); i++) {
      if (places.get(i).term().equals(term)) {
        return placed[2 * i];
      }
    }
    return words.number(term);
  }

  private static int[] counted(Map<String, Integer> counts, ToIntFunction<String> number) {
    int[] numbers = new int[2 * counts.size()];
    int at = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      numbers[at++] = number.applyAsInt(count.getKey());
      numbers[at++] = count.getValue();
    }
    return numbers;
  }
}
