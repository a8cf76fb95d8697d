package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.mlsyssearch.search.Facet;

/**
 * One facet's values of every paper, as numbers in memory, so that counting touches arrays alone.
 *
 * <p>A value's number is its rank among the facet's values in the order of their code points.
 * Immutable once read, and thread-safe.
 */
final class Column {

  private final Facet facet;
  private final LeafReader reader;
  private final Map<String, String> labels;
  private final int size;

  /** Where each paper's numbers start; one entry more than papers. */
  private final int[] starts;

  private final int[] numbers;
  private final int[] all;

  private Column(
      Facet facet,
      LeafReader reader,
      Map<String, String> labels,
      int size,
      int[] starts,
      int[] numbers) {
    this.facet = facet;
    this.reader = reader;
    this.labels = labels;
    this.size = size;
    this.starts = starts;
    this.numbers = numbers;
    this.all = new int[size];
    for (int number : numbers) {
      all[number]++;
    }
  }

  /**
   * Reads a facet's column.
   *
   * @param labels what people read, for values that differ from it
   */
  static Column read(Facet facet, LeafReader reader, Map<String, String> labels)
      throws IOException {
    int papers = reader.maxDoc();
    SortedSetDocValues values = reader.getSortedSetDocValues(Schema.facet(facet));
    if (values == null) {
      return new Column(facet, reader, labels, 0, new int[papers + 1], new int[0]);
    }
    int[] starts = new int[papers + 1];
    int[] numbers = new int[papers];
    int used = 0;
    int paper = 0;
    while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      while (paper <= values.docID()) {
        starts[paper++] = used;
      }
      int count = values.docValueCount();
      if (used + count > numbers.length) {
        numbers = Arrays.copyOf(numbers, Math.max(used + count, numbers.length * 2));
      }
      for (int i = 0; i < count; i++) {
        numbers[used++] = (int) values.nextOrd();
      }
    }
    Arrays.fill(starts, paper, papers + 1, used);
    return new Column(
        facet, reader, labels, (int) values.getValueCount(), starts, Arrays.copyOf(numbers, used));
  }

  Facet facet() {
    return facet;
  }

  /** How many values there are. */
  int size() {
    return size;
  }

  /** How many papers each value has among those given; null means all papers. Not to be changed. */
  int[] counts(@org.jspecify.annotations.Nullable FixedBitSet papers, int cardinality) {
    if (papers == null) {
      return all;
    }
    int[] counts;
    int step;
    boolean few = cardinality <= papers.length() / 2;
    if (few) {
      counts = new int[size];
      step = 1;
    } else {
      counts = all.clone();
      step = -1;
    }
    long[] bits = papers.getBits();
    int words = FixedBitSet.bits2words(papers.length());
    for (int w = 0; w < words; w++) {
      long word = few ? bits[w] : ~bits[w];
      if (!few && w == words - 1 && (papers.length() & 63) != 0) {
        word &= (1L << (papers.length() & 63)) - 1;
      }
      while (word != 0) {
        int paper = (w << 6) + Long.numberOfTrailingZeros(word);
        word &= word - 1;
        for (int i = starts[paper]; i < starts[paper + 1]; i++) {
          counts[numbers[i]] += step;
        }
      }
    }
    return counts;
  }

  /** How many of those papers have no value at all. */
  int countEmpty(@org.jspecify.annotations.Nullable FixedBitSet papers) {
    int empty = 0;
    for (int paper = 0; paper + 1 < starts.length; paper++) {
      if (starts[paper] == starts[paper + 1] && (papers == null || papers.get(paper))) {
        empty++;
      }
    }
    return empty;
  }

  /** The numbers of one paper's values. */
  int[] numbers(int paper) {
    return Arrays.copyOfRange(numbers, starts[paper], starts[paper + 1]);
  }

  /** The number of a value; negative if no paper has it. */
  int number(String value) throws IOException {
    return size == 0 ? -1 : (int) values().lookupTerm(new BytesRef(value));
  }

  /** The value of a number. */
  String value(int number) throws IOException {
    return values().lookupOrd(number).utf8ToString();
  }

  /** What people read for a value. */
  String label(String value) {
    return labels.getOrDefault(value, value);
  }

  /** Whether labels are the values themselves, so that numbers are in the order of labels. */
  boolean isOrderedByLabel() {
    return labels.isEmpty();
  }

  private SortedSetDocValues values() throws IOException {
    return reader.getSortedSetDocValues(Schema.facet(facet));
  }
}
