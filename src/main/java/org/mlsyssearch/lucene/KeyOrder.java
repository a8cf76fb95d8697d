package org.mlsyssearch.lucene;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.mlsyssearch.text.Tokenizer;

/**
 * A facet's values in the order of their keys, which are all letters and digits of their labels:
 * the keys are made again of those that are looked at, as to keep them takes more memory than all
 * else. Immutable and thread-safe.
 */
final class KeyOrder {

  /** By their keys, those of one key ascending. */
  private final int[] numbers;

  private final IntFunction<String> labels;

  private KeyOrder(int[] numbers, IntFunction<String> labels) {
    this.numbers = numbers;
    this.labels = labels;
  }

  /**
   * Puts values in order.
   *
   * @param wanted the values, ascending
   * @param labels the label of each
   */
  static KeyOrder of(int[] wanted, IntFunction<String> labels) {
    TermLists.Builder keys = new TermLists.Builder();
    for (int number : wanted) {
      keys.add(Tokenizer.key(labels.apply(number)), number);
    }
    return new KeyOrder(keys.build().inOrder(), labels);
  }

  /** The values of a key, ascending. */
  int[] of(String key) {
    BytesRef wanted = new BytesRef(key);
    int from = first(wanted, false);
    int to = from;
    while (to < numbers.length && key(to).equals(wanted)) {
      to++;
    }
    return Arrays.copyOfRange(numbers, from, to);
  }

  /** Of the values whose keys begin so those that rank first. */
  int[] bestBeginning(String beginning, ValueRanks ranks, int limit) {
    BytesRef wanted = new BytesRef(beginning);
    return ranks.first(numbers, first(wanted, false), first(wanted, true), limit);
  }

  private BytesRef key(int place) {
    return new BytesRef(Tokenizer.key(labels.apply(numbers[place])));
  }

  /**
   * The first place whose key does not come before another.
   *
   * @param isBehind whether it comes behind all that begin with the other too
   */
  private int first(BytesRef wanted, boolean isBehind) {
    int low = 0;
    int high = numbers.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      BytesRef key = key(middle);
      boolean isBefore =
          key.compareTo(wanted) < 0 || (isBehind && StringHelper.startsWith(key, wanted));
      if (isBefore) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
