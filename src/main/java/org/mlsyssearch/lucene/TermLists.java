package org.mlsyssearch.lucene;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The numbers under which each term stands, so that those of a term or of a beginning are found
 * without a look at the others. Immutable and thread-safe.
 */
final class TermLists {

  private final SortedTerms terms;

  /** Where the numbers of each term begin, then the end; null where each term has one. */
  private final int @Nullable [] starts;

  /** Of each term ascending. */
  private final int[] numbers;

  /** Above every number. */
  private final int end;

  private TermLists(SortedTerms terms, int @Nullable [] starts, int[] numbers, int end) {
    this.terms = terms;
    this.starts = starts;
    this.numbers = numbers;
    this.end = end;
  }

  /** Takes terms with their numbers, of which none is below one before. Not thread-safe. */
  static final class Builder {
    private final BytesRefHash terms = new BytesRefHash();
    private int[] termOf = new int[64];
    private int[] numbers = new int[64];
    private int size;
    private int[] last = new int[64];
    private int[] counts = new int[64];

    void add(String term, int number) {
      int found = terms.add(new BytesRef(term));
      int id = found < 0 ? -found - 1 : found;
      last = ArrayUtil.grow(last, id + 1);
      counts = ArrayUtil.grow(counts, id + 1);
      if (found < 0 && last[id] == number) {
        return;
      }
      last[id] = number;
      counts[id]++;
      termOf = ArrayUtil.grow(termOf, size + 1);
      numbers = ArrayUtil.grow(numbers, size + 1);
      termOf[size] = id;
      numbers[size++] = number;
    }

    /** The lists; the builder is of no use any more. */
    TermLists build() {
      int distinct = terms.size();
      int[] sorted = terms.sort();
      SortedTerms.Builder texts = new SortedTerms.Builder();
      int[] starts = new int[distinct + 1];
      int[] next = new int[distinct];
      BytesRef text = new BytesRef();
      for (int place = 0; place < distinct; place++) {
        int id = sorted[place];
        texts.add(terms.get(id, text));
        next[id] = starts[place];
        starts[place + 1] = starts[place] + counts[id];
      }
      int[] ordered = new int[size];
      for (int i = 0; i < size; i++) {
        ordered[next[termOf[i]]++] = numbers[i];
      }
      return new TermLists(
          texts.build(),
          size == distinct ? null : starts,
          ordered,
          size == 0 ? 0 : numbers[size - 1] + 1);
    }
  }

  /** The numbers of a term, ascending. */
  int[] of(String term) {
    int place = terms.find(term);
    return place < 0 ? new int[0] : Arrays.copyOfRange(numbers, start(place), start(place + 1));
  }

  private int start(int place) {
    return starts == null ? place : starts[place];
  }

  /** Of all numbers of terms that begin so those that rank first, each once. */
  int[] bestBeginning(String beginning, ValueRanks ranks, int limit) {
    int[] places = terms.beginning(beginning);
    return ranks.first(numbers, start(places[0]), start(places[1]), limit);
  }

  /** The numbers of all terms that begin so, ascending, each once. */
  int[] beginning(String beginning) {
    int[] places = terms.beginning(beginning);
    int from = start(places[0]);
    int count = start(places[1]) - from;
    if (count < end / Long.SIZE) {
      int[] few = Arrays.copyOfRange(numbers, from, from + count);
      Arrays.sort(few);
      return distinct(few);
    }
    FixedBitSet many = new FixedBitSet(Math.max(1, end));
    for (int i = from; i < from + count; i++) {
      many.set(numbers[i]);
    }
    int[] found = new int[many.cardinality()];
    BitSetIterator each = new BitSetIterator(many, 0);
    for (int i = 0; i < found.length; i++) {
      found[i] = each.nextDoc();
    }
    return found;
  }

  private static int[] distinct(int[] sorted) {
    int used = 0;
    for (int number : sorted) {
      if (used == 0 || sorted[used - 1] != number) {
        sorted[used++] = number;
      }
    }
    return Arrays.copyOf(sorted, used);
  }

  /** All numbers in the order of terms, those of one term ascending. */
  int[] inOrder() {
    return numbers;
  }

  /** The numbers that stand in both of two ascending arrays. */
  static int[] both(int[] a, int[] b) {
    int[] fewer = a.length <= b.length ? a : b;
    int[] more = a.length <= b.length ? b : a;
    int[] both = new int[fewer.length];
    int used = 0;
    int from = 0;
    for (int number : fewer) {
      int place = Arrays.binarySearch(more, from, more.length, number);
      if (place >= 0) {
        both[used++] = number;
      }
      from = place >= 0 ? place : -place - 1;
    }
    return Arrays.copyOf(both, used);
  }
}
