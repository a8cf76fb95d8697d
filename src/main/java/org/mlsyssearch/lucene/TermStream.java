package org.mlsyssearch.lucene;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Hands terms that are already made to the index writer: with positions for phrases, or with
 * frequencies for ranking. Reused from paper to paper; not thread-safe.
 */
final class TermStream extends TokenStream {

  /** The frequency of a term that counts once and leaves the field as long as it is. */
  static final int OVERLAP = 0;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private String[] terms = new String[64];
  private int[] numbers = new int[64];
  private int size;
  private int next;
  private int lastPosition;
  private final boolean positions;

  /**
   * @param positions whether the numbers are positions, ascending; else they are frequencies
   */
  TermStream(boolean positions) {
    super(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY);
    this.positions = positions;
  }

  void clear() {
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void add(String value, int number) {
    if (size == terms.length) {
      terms = java.util.Arrays.copyOf(terms, size * 2);
      numbers = java.util.Arrays.copyOf(numbers, size * 2);
    }
    terms[size] = value;
    numbers[size++] = number;
  }

  @Override
  public void reset() {
    next = 0;
    lastPosition = -1;
  }

  @Override
  public boolean incrementToken() {
    if (next == size) {
      return false;
    }
    clearAttributes();
    term.append(terms[next]);
    if (positions) {
      increment.setPositionIncrement(numbers[next] - lastPosition);
      lastPosition = numbers[next];
    } else {
      // BM25 leaves terms at the position of the one before out of the length; the first has none.
      boolean overlap = numbers[next] == OVERLAP;
      increment.setPositionIncrement(overlap && next > 0 ? 0 : 1);
      frequency.setTermFrequency(overlap ? 1 : numbers[next]);
    }
    next++;
    return true;
  }
}
