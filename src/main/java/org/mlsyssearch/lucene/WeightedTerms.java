package org.mlsyssearch.lucene;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.jspecify.annotations.Nullable;

/**
 * Hands the index writer each term of a paper once, with its whole frequency: looking a term up
 * costs Lucene more than adding it up here. Reused from paper to paper; not thread-safe.
 */
final class WeightedTerms extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

  /** A hash table of places in the lists of terms and frequencies, from 1; 0 is free. */
  private int[] places = new int[512];

  private @Nullable String[] terms = new String[128];
  private int[] frequencies = new int[128];
  private int size;
  private int length;
  private int next;

  WeightedTerms() {
    super(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY);
  }

  void clear() {
    Arrays.fill(places, 0);
    size = 0;
    length = 0;
  }

  /** A term counts so often more, and the paper is longer by as much. */
  void add(String value, int count) {
    length += count;
    addBesidesLength(value, count);
  }

  /** As {@link #add}, but the paper is no longer for it. */
  void addBesidesLength(String value, int count) {
    int mask = places.length - 1;
    int hash = value.hashCode();
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (places[slot] != 0) {
      if (value.equals(terms[places[slot] - 1])) {
        frequencies[places[slot] - 1] += count;
        return;
      }
      slot = (slot + 1) & mask;
    }
    if (size == terms.length) {
      grow();
      addBesidesLength(value, count);
      return;
    }
    terms[size] = value;
    frequencies[size++] = count;
    places[slot] = size;
  }

  private void grow() {
    terms = Arrays.copyOf(terms, 2 * size);
    frequencies = Arrays.copyOf(frequencies, 2 * size);
    places = new int[2 * places.length];
    int mask = places.length - 1;
    for (int i = 0; i < size; i++) {
      int hash = String.valueOf(terms[i]).hashCode();
      int slot = (hash ^ (hash >>> 15)) & mask;
      while (places[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      places[slot] = i + 1;
    }
  }

  /** How long the paper is for the ranking. */
  int length() {
    return length;
  }

  @Override
  public void reset() {
    clearAttributes();
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == size) {
      return false;
    }
    term.setEmpty().append(terms[next]);
    frequency.setTermFrequency(frequencies[next++]);
    return true;
  }
}
