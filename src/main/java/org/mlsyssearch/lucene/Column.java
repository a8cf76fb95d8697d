package org.mlsyssearch.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitSetIterator;
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

  /** How many values few papers have, roughly. */
  private static final int FIRST_TOUCHED = 64;

  /** How many of the most frequent values are known beforehand. */
  private static final int TOP_OF_ALL = 1000;

  private final Facet facet;
  private final SortedTerms values;
  private final Map<String, String> labels;
  private final int size;

  /** Where each paper's numbers start; one entry more than papers. */
  private final int[] starts;

  private final int[] numbers;
  private final int[] all;

  /** Papers without a value. */
  private final FixedBitSet empty;

  private final int emptyCount;

  /** Of all papers. */
  private final ValueCounts ofAll;

  /** Arrays of zeros, one for each thread that counts at once. */
  private final Queue<int[]> zeros = new ConcurrentLinkedQueue<>();

  private Column(
      Facet facet, SortedTerms values, Map<String, String> labels, int[] starts, int[] numbers) {
    this.facet = facet;
    this.values = values;
    this.labels = labels;
    this.size = values.size();
    this.starts = starts;
    this.numbers = numbers;
    this.all = new int[size];
    for (int number : numbers) {
      all[number]++;
    }
    this.empty = new FixedBitSet(Math.max(1, starts.length - 1));
    for (int paper = 0; paper + 1 < starts.length; paper++) {
      if (starts[paper] == starts[paper + 1]) {
        empty.set(paper);
      }
    }
    this.emptyCount = empty.cardinality();
    // Each value that an index has stands in a paper.
    this.ofAll = ValueCounts.of(IntStream.range(0, size).toArray(), all, all).withTop(TOP_OF_ALL);
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
    return size;
  }

  /** How many papers each value has among those given; null means all papers. */
  ValueCounts counts(@Nullable FixedBitSet papers, int cardinality) {
    if (papers == null) {
      return ofAll;
    }
    return cardinality <= papers.length() / 2 ? countFew(papers) : countAllBut(papers);
  }

  /** Counts the papers given, touching no value that they do not have. */
  private ValueCounts countFew(FixedBitSet papers) {
    int[] spare = zeros.poll();
    int[] scratch = spare == null ? new int[size] : spare;
    int[] touched = new int[Math.min(size, FIRST_TOUCHED)];
    int used = 0;
    BitSetIterator each = new BitSetIterator(papers, 0);
    for (int paper = each.nextDoc();
        paper != DocIdSetIterator.NO_MORE_DOCS;
        paper = each.nextDoc()) {
      for (int i = starts[paper]; i < starts[paper + 1]; i++) {
        if (scratch[numbers[i]]++ == 0) {
          touched = used < touched.length ? touched : ArrayUtil.grow(touched, used + 1);
          touched[used++] = numbers[i];
        }
      }
    }
    int[] found = Arrays.copyOf(touched, used);
    int[] counts = new int[used];
    for (int i = 0; i < used; i++) {
      counts[i] = scratch[found[i]];
      scratch[found[i]] = 0;
    }
    zeros.add(scratch);
    return ValueCounts.of(found, counts, null);
  }

  /** Counts the papers not given, which are fewer, and subtracts them. */
  private ValueCounts countAllBut(FixedBitSet papers) {
    FixedBitSet others = papers.clone();
    others.flip(0, others.length());
    ValueCounts without = countFew(others);
    int[] left = all.clone();
    for (int i = 0; i < without.distinct(); i++) {
      left[without.number(i)] -= without.count(i);
    }
    int[] found = IntStream.range(0, size).filter(number -> left[number] > 0).toArray();
    int[] counts = new int[found.length];
    Arrays.setAll(counts, i -> left[found[i]]);
    return ValueCounts.of(found, counts, left);
  }

  /** How many of those papers have no value at all. */
  int countEmpty(@Nullable FixedBitSet papers) {
    return papers == null || emptyCount == 0
        ? emptyCount
        : (int) FixedBitSet.intersectionCount(papers, empty);
  }

  /** How many papers each value has. */
  ValueCounts ofAll() {
    return ofAll;
  }

  /** The numbers of one paper's values. */
  int[] numbers(int paper) {
    return Arrays.copyOfRange(numbers, starts[paper], starts[paper + 1]);
  }

  /** The number of a value; negative if no paper has it. */
  int number(String value) {
    return values.find(value);
  }

  /** The value of a number. */
  String value(int number) {
    return values.get(number);
  }

  /** What people read for a value. */
  String label(String value) {
    return labels.getOrDefault(value, value);
  }

  /** Whether labels are the values themselves, so that numbers are in the order of labels. */
  boolean isOrderedByLabel() {
    return labels.isEmpty();
  }

  /** Of some values those of most papers, then those of shorter labels, then in order. */
  List<Integer> mostFrequent(int[] numbers, int limit) {
    Comparator<Integer> order =
        Comparator.<Integer>comparingInt(number -> -all[number])
            .thenComparingInt(this::labelLength);
    if (!isOrderedByLabel()) {
      order = order.thenComparing(number -> label(value(number)));
    }
    order = order.thenComparing(Comparator.naturalOrder());
    PriorityQueue<Integer> best = new PriorityQueue<>(order.reversed());
    for (int number : numbers) {
      Integer worst = best.size() < limit ? null : best.peek();
      if (worst == null) {
        best.add(number);
      } else if (all[number] >= all[worst] && order.compare(number, worst) < 0) {
        best.poll();
        best.add(number);
      }
    }
    List<Integer> sorted = new ArrayList<>(best);
    sorted.sort(order);
    return sorted;
  }

  private int labelLength(int number) {
    return isOrderedByLabel() ? values.length(number) : label(value(number)).length();
  }
}
