package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.mlsyssearch.query.plan.Clause;
import org.mlsyssearch.query.terms.IndexField;
import org.mlsyssearch.query.terms.Marks;

/**
 * Where the most frequent stems stand in each title, two bytes for each time one does, so that
 * titles that have several of them near each other are found without reading positions. Immutable
 * and thread-safe.
 */
final class TitlePlaces {

  /** So many stems have a number of their own, from 1, that fits a byte. */
  private static final int MOST = 0xFF;

  /** A stem of fewer than one paper in so many is not frequent. */
  private static final int FREQUENT = 512;

  /** Places from here on are told as this one. */
  private static final int LAST = 0xFF;

  private final Map<String, Integer> numbers;

  /** Where the entries of each paper begin, then the end. */
  private final int[] starts;

  /** Of each paper the numbers of stems, each with its place in the title behind it. */
  private final byte[] entries;

  private TitlePlaces(Map<String, Integer> numbers, int[] starts, byte[] entries) {
    this.numbers = numbers;
    this.starts = starts;
    this.entries = entries;
  }

  static TitlePlaces read(LeafReader reader) throws IOException {
    Map<String, Integer> numbers = new HashMap<>();
    for (FrequentTerms.Frequent next : FrequentTerms.of(reader, IndexField.TITLE, FREQUENT)) {
      if (Marks.isStem(next.term().term()) && numbers.size() < MOST) {
        numbers.put(next.term().term(), numbers.size() + 1);
      }
    }
    int papers = reader.maxDoc();
    int[] starts = new int[papers + 1];
    for (String stem : numbers.keySet()) {
      PostingsEnum each = postings(reader, stem, PostingsEnum.FREQS);
      for (int paper = each.nextDoc(); paper < papers; paper = each.nextDoc()) {
        starts[paper + 1] += 2 * each.freq();
      }
    }
    for (int paper = 0; paper < papers; paper++) {
      starts[paper + 1] = Math.addExact(starts[paper], starts[paper + 1]);
    }
    byte[] entries = new byte[starts[papers]];
    int[] next = starts.clone();
    for (Map.Entry<String, Integer> stem : numbers.entrySet()) {
      PostingsEnum each = postings(reader, stem.getKey(), PostingsEnum.POSITIONS);
      for (int paper = each.nextDoc(); paper < papers; paper = each.nextDoc()) {
        for (int i = each.freq(); i > 0; i--) {
          entries[next[paper]++] = (byte) stem.getValue().intValue();
          entries[next[paper]++] = (byte) Math.min(LAST, each.nextPosition());
        }
      }
    }
    return new TitlePlaces(numbers, starts, entries);
  }

  private static PostingsEnum postings(LeafReader reader, String stem, int wanted)
      throws IOException {
    Term term = new Term(Schema.name(IndexField.TITLE), stem);
    return Objects.requireNonNull(reader.postings(term, wanted));
  }

  /** Whether it is known which titles have a phrase: one of several frequent stems. */
  boolean knows(Clause.Phrase phrase) {
    return phrase.field() == IndexField.TITLE
        && phrase.terms().size() > 1
        && numbers.keySet().containsAll(phrase.terms())
        && new HashSet<>(phrase.terms()).size() == phrase.terms().size();
  }

  /** Looks at papers for a phrase that is known. */
  PhraseFinder finder(Clause.Phrase phrase) {
    byte[] words = new byte[MOST + 1];
    for (int word = 0; word < phrase.terms().size(); word++) {
      words[Objects.requireNonNull(numbers.get(phrase.terms().get(word)))] = (byte) (word + 1);
    }
    return new PhraseFinder(this, words, phrase.terms().size(), phrase.slop());
  }

  /**
   * Tells where words stand in a title.
   *
   * @param words for each number of a stem the word whose stem it is, from 1; 0 for none
   * @param places where the places of each word are told, ascending
   * @param counts where it is told how many each has
   * @return whether all of them are known
   */
  boolean find(int paper, byte[] words, int[][] places, int[] counts) {
    Arrays.fill(counts, 0);
    for (int i = starts[paper]; i < starts[paper + 1]; i += 2) {
      int word = words[entries[i] & 0xFF] - 1;
      if (word >= 0) {
        int place = entries[i + 1] & 0xFF;
        if (place == LAST || counts[word] == places[word].length) {
          return false;
        }
        places[word][counts[word]++] = place;
      }
    }
    return true;
  }
}
