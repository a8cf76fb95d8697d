package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/**
 * The values of a facet that no more than one paper has, so that they need no counting: each is
 * there or not, and how many are there is told for 64 papers at once. Immutable and thread-safe.
 */
final class SingleValues {

  /** Of each value; negative where it has none. */
  private final int[] papers;

  /** How many of the values each paper has, as binary digits, the lowest first. */
  private final List<PaperSet> digits;

  /**
   * @param papers the paper of each value, negative for none; not to be changed any more
   * @param size how many papers there are
   */
  SingleValues(int[] papers, int size) {
    this.papers = papers;
    int[] counts = new int[size];
    int most = 0;
    for (int paper : papers) {
      most = paper < 0 ? most : Math.max(most, ++counts[paper]);
    }
    this.digits = new ArrayList<>();
    for (int digit = 0; most >> digit > 0; digit++) {
      FixedBitSet own = new FixedBitSet(size);
      for (int paper = 0; paper < size; paper++) {
        if ((counts[paper] >> digit & 1) != 0) {
          own.set(paper);
        }
      }
      digits.add(PaperSet.of(own));
    }
  }

  /** How many values some papers have. */
  int countIn(FixedBitSet some) {
    int count = 0;
    for (int digit = 0; digit < digits.size(); digit++) {
      count += digits.get(digit).countIn(some.getBits()) << digit;
    }
    return count;
  }

  /** Whether the paper of a value is among some. */
  boolean isIn(int value, FixedBitSet some) {
    return papers[value] >= 0 && some.get(papers[value]);
  }
}
