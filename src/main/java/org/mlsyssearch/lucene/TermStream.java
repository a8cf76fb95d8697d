package org.mlsyssearch.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Hands terms that are already made to the index writer, with positions for phrases. Reused from
 * paper to paper; not thread-safe.
 */
final class TermStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private String[] terms = new String[64];
  private int[] positions = new int[64];
  private int size;
  private int next;
  private int lastPosition;

  TermStream() {
    super(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY);
  }

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(String value, int position) {
    if (size == terms.length) {
      terms = java.util.Arrays.copyOf(terms, size * 2);
      positions = java.util.Arrays.copyOf(positions, size * 2);
    }
    terms[size] = value;
    positions[size++] = position;
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
    lastPosition = -1;
  }

  @Override
  public boolean incrementToken() {
    if (next == size) {
      return false;
    }
    term.setEmpty().append(terms[next]);
    increment.setPositionIncrement(positions[next] - lastPosition);
    lastPosition = positions[next];
    next++;
    return true;
  }
}
