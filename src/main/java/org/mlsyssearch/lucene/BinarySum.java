package org.mlsyssearch.lucene;

import java.util.Arrays;

/**
 * Numbers of 64 papers, added up at once: each binary digit of all of them is one word, to which is
 * added as in writing, digit by digit. Not thread-safe.
 */
final class BinarySum {

  private final long[] digits;

  /**
   * @param most no sum is higher
   */
  BinarySum(int most) {
    this.digits = new long[Integer.SIZE - Integer.numberOfLeadingZeros(most)];
  }

  void clear() {
    Arrays.fill(digits, 0);
  }

  /** Adds a number to some papers. */
  void add(int number, long papers) {
    long carry = 0;
    for (int digit = 0; (carry != 0 || number >> digit != 0) && digit < digits.length; digit++) {
      long own = (number & (1 << digit)) == 0 ? 0 : papers;
      long before = digits[digit];
      digits[digit] = before ^ own ^ carry;
      carry = (before & own) | (carry & (before ^ own));
    }
  }

  /** The papers whose sums are not less than a number; compared from the highest digit. */
  long notLess(int number) {
    if (number >= 1 << digits.length) {
      return 0;
    }
    long greater = 0;
    long equal = -1L;
    for (int digit = digits.length - 1; digit >= 0; digit--) {
      long own = digits[digit];
      if ((number & (1 << digit)) == 0) {
        greater |= equal & own;
        equal &= ~own;
      } else {
        equal &= own;
      }
    }
    return greater | equal;
  }
}
