package org.mlsyssearch.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.lucene.segment.Part;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.PaperTerms;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.bytes.PaperCodec;
import org.mlsyssearch.text.Tokenizer;

/** Takes papers apart into the columns of {@link IndexLayout}. Not thread-safe. */
final class PaperTaker implements PaperTerms.Sink, AutoCloseable {

  /** Sort keys are cut here; Lucene takes no longer value. */
  private static final int LONGEST_SORT_KEY = 8000;

  private final Part part;
  private final KnownChunks chunks;
  private final Map<String, KnownChunks.Chunk> words = new HashMap<>();
  private final FacetLabels labels = new FacetLabels();

  /** How long the paper at hand is for the ranking, and whether it has any term. */
  private int length;

  private boolean isAny;
  private volatile long bytes;
  private volatile long records;
  private volatile boolean isFull;

  /**
   * @param file where none is, for what is to leave memory
   */
  PaperTaker(Path file) {
    this.part = new Part(IndexLayout.LAYOUT.columns(), file);
    this.chunks = new KnownChunks(part.chunks(), part.terms(IndexLayout.TEXT));
  }

  /**
   * Takes a paper.
   *
   * @param vector its meaning; null where the index has none
   * @param when it came, among all that any taker takes
   */
  void take(Paper paper, byte @Nullable [] vector, long when) {
    length = 0;
    isAny = false;
    PaperTerms.of(paper, this);
    for (Facet facet : Facet.values()) {
      int column = IndexLayout.column(facet);
      for (Facet.Value value : facet.valuesOf(paper)) {
        int number = part.terms(column).number(value.value());
        part.add(column, number);
        labels.add(facet, value, number, when);
      }
    }
    add(IndexLayout.ID, paper.id().value());
    add(IndexLayout.TITLE, sortKey(paper.title()));
    // For Lucene none that has a term is of length 0.
    int known = isAny ? Math.max(1, length) : 0;
    part.end(paper.year(), SmallFloat.intToByte4(known), PaperCodec.write(paper), vector);
  }

  private static String sortKey(String title) {
    String key = title.toLowerCase(Locale.ROOT);
    return key.length() > LONGEST_SORT_KEY ? key.substring(0, LONGEST_SORT_KEY) : key;
  }

  private void add(int column, String term) {
    part.add(column, part.terms(column).number(term));
  }

  @Override
  public int value(IndexField field, String value, int position) {
    if (field == IndexField.TOPIC || field == IndexField.VENUE) {
      return add(field, chunks.of(value), position);
    }
    int next = position;
    int at = 0;
    while ((at = Tokenizer.startOfChunk(value, at)) < value.length()) {
      int end = Tokenizer.endOfChunk(value, at);
      next += add(field, chunks.of(value, at, end), next);
      at = end;
    }
    return next - position;
  }

  private int add(IndexField field, KnownChunks.Chunk chunk, int position) {
    if (chunk.sum() > 0) {
      part.add(IndexLayout.column(field), chunk.number(), position);
      length += field.countsInLength() ? chunk.sum() * field.weight() : 0;
      isAny = true;
    }
    return chunk.width();
  }

  @Override
  public void word(String word, int frequency) {
    KnownChunks.Chunk chunk = words.computeIfAbsent(word, chunks::ofWord);
    part.add(IndexLayout.TEXT, chunk.number(), frequency);
    length += chunk.sum() * frequency;
    isAny = true;
  }

  @Override
  public void name(IndexField field, String value) {
    add(IndexLayout.column(field), value);
  }

  /** What was taken. */
  Part part() {
    return part;
  }

  /** Moves to the file what is not needed until papers are written. */
  void moveRecords() throws IOException {
    part.moveRecords();
    measure();
  }

  /** Moves to the file all that is not needed to take more. */
  void move() throws IOException {
    part.move();
    measure();
  }

  /** Takes note of how much memory is taken now. */
  void measure() {
    bytes = part.bytes();
    records = part.recordBytes();
    isFull = part.isFull();
  }

  /** Whether it should take no more papers; any thread may ask. */
  boolean isFull() {
    return isFull;
  }

  /** How much memory was taken when it was last measured; any thread may ask. */
  long bytes() {
    return bytes;
  }

  /** How much of that memory what is kept of papers whole takes. */
  long records() {
    return records;
  }

  /** Removes the file. */
  @Override
  public void close() throws IOException {
    part.close();
  }

  static Map<String, Map<String, String>> labels(List<PaperTaker> takers) {
    return FacetLabels.joined(takers.stream().map(taker -> taker.labels).toList());
  }
}
