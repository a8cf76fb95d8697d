package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.Facet;

/**
 * One facet's values of every paper, as numbers in memory, so that counting touches arrays alone.
 *
 * <p>A value's number is its rank among the facet's values in the order of their code points.
 * Thread-safe.
 */
final class Column {

  /** So many texts are kept beside the bytes of which they are made. */
  private static final int FEW = 1 << 12;

  private final Facet facet;
  private final SortedTerms values;
  private final Map<String, String> labels;

  private final PaperValues papers;

  /** The values that were asked for as texts, by number; none of a facet of many. */
  private final AtomicReferenceArray<@Nullable String> texts;

  /** Null of a facet of many values, and where their own order is that of their labels. */
  private final @Nullable LabelOrder order;

  /** Papers without a value. */
  private final FixedBitSet empty;

  private final int emptyCount;

  private Column(
      Facet facet, SortedTerms values, Map<String, String> labels, int[] starts, int[] numbers) {
    this.facet = facet;
    this.values = values;
    this.labels = labels;
    this.papers = PaperValues.of(values.size(), starts, numbers);
    this.texts = new AtomicReferenceArray<>(values.size() <= FEW ? values.size() : 0);
    this.empty = new FixedBitSet(Math.max(1, starts.length - 1));
    for (int paper = 0; paper + 1 < starts.length; paper++) {
      if (starts[paper] == starts[paper + 1]) {
        empty.set(paper);
      }
    }
    this.emptyCount = empty.cardinality();
    this.order = labels.isEmpty() || texts.length() < values.size() ? null : LabelOrder.of(this);
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
      return new Column(facet, SortedTerms.NONE, labels, new int[papers + 1], new int[0]);
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
    return new Column(facet, texts(values), labels, starts, Arrays.copyOf(numbers, used));
  }

  private static SortedTerms texts(SortedSetDocValues values) throws IOException {
    SortedTerms.Builder texts = new SortedTerms.Builder();
    TermsEnum each = values.termsEnum();
    for (BytesRef text = each.next(); text != null; text = each.next()) {
      texts.add(text);
    }
    return texts.build();
  }

  Facet facet() {
    return facet;
  }

  /** How many values there are. */
  int size() {
    return values.size();
  }

  /**
   * How many papers each value has among those given; null means all papers. Who asks closes it.
   */
  ValueCounts counts(@Nullable PapersToCount among) {
    return among == null ? papers.all() : papers.count(among);
  }

  /** Keeps the counts of all papers. */
  void keepAll(CountedSet all) {
    all.keep(papers, papers.all());
  }

  /** How many of those papers have no value at all. */
  int countEmpty(@Nullable FixedBitSet among) {
    return among == null || emptyCount == 0
        ? emptyCount
        : (int) FixedBitSet.intersectionCount(among, empty);
  }

  /** How many papers each value has. */
  ValueCounts ofAll() {
    return papers.all();
  }

  /** The numbers of one paper's values. */
  int[] numbers(int paper) {
    return papers.of(paper);
  }

  /** The number of a value; negative if no paper has it. */
  int number(String value) {
    return values.find(value);
  }

  /** The value of a number. */
  String value(int number) {
    if (texts.length() == 0) {
      return values.get(number);
    }
    String known = texts.getPlain(number);
    if (known == null) {
      known = values.get(number);
      texts.setPlain(number, known);
    }
    return known;
  }

  /** What people read for a value. */
  String label(String value) {
    return labels.getOrDefault(value, value);
  }

  /** The order of labels, where it is known and another than that of the values. */
  @Nullable LabelOrder order() {
    return order;
  }

  /** Whether labels are the values themselves, so that numbers are in the order of labels. */
  boolean isOrderedByLabel() {
    return labels.isEmpty();
  }
}
