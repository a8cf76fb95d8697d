package org.mlsyssearch.query.terms;

import org.mlsyssearch.text.Tokenizer;

/** Takes the terms of one paper one by one. */
public interface EachTerm extends PaperTerms.Sink {

  /** A term of {@link IndexField#TEXT} that counts so often more. */
  void text(String term, int frequency);

  /** As {@link #text}, but a paper is no longer for it: one with many authors is not worse. */
  void textBesidesLength(String term, int frequency);

  /** A term at a position of a field with positions; positions of one field never descend. */
  void at(IndexField field, String term, int position);

  @Override
  default int value(IndexField field, String value, int position) {
    int next = position;
    int at = 0;
    while ((at = Tokenizer.startOfChunk(value, at)) < value.length()) {
      int end = Tokenizer.endOfChunk(value, at);
      ChunkTerms chunk = ChunkTerms.of(value.substring(at, end));
      chunk(field, chunk, next);
      next += chunk.width();
      at = end;
    }
    return next - position;
  }

  private void chunk(IndexField field, ChunkTerms chunk, int position) {
    for (ChunkTerms.Place place : chunk.places()) {
      at(field, place.term(), position + place.position());
    }
    chunk
        .counts()
        .forEach((term, count) -> {
          if (field.countsInLength()) {
            text(term, count * field.weight());
          } else {
            textBesidesLength(term, count * field.weight());
          }
        });
  }

  @Override
  default void word(String word, int frequency) {
    ChunkTerms.ofWord(word).forEach((term, count) -> text(term, count * frequency));
  }
}
