package org.mlsyssearch.lucene.segment;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * Sorts numbered terms by their bytes.
 *
 * <p>The next few bytes of each term and its place in the list are one number; such numbers are
 * sorted, which needs no look at the terms. Those whose bytes were equal are sorted by the bytes
 * behind. Not thread-safe.
 */
abstract class TermSort {

  /** So few terms are compared as they are. */
  private static final int FEW = 8;

  private final BytesRef term = new BytesRef();
  private final BytesRef other = new BytesRef();
  private int[] terms = new int[0];

  /** Lets a reference show the bytes of a term. */
  abstract void read(int number, BytesRef into);

  /** The numbers of so many terms in the order of the terms. */
  int[] sort(int size) {
    terms = new int[size];
    for (int i = 0; i < size; i++) {
      terms[i] = i;
    }
    sort(0, size, 0);
    return terms;
  }

  /** Sorts terms that have their first bytes in common. */
  private void sort(int from, int to, int common) {
    if (to - from <= FEW) {
      compare(from, to);
      return;
    }
    int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(to - from - 1);
    int width = (Long.SIZE - placeBits) / Byte.SIZE;
    long[] keys = new long[to - from];
    for (int i = from; i < to; i++) {
      read(terms[i], term);
      keys[i - from] = ((bytes(common, width) << placeBits) | (i - from)) ^ Long.MIN_VALUE;
    }
    Arrays.sort(keys);
    int[] before = Arrays.copyOfRange(terms, from, to);
    for (int i = 0; i < keys.length; i++) {
      terms[from + i] = before[(int) (keys[i] & ((1L << placeBits) - 1))];
    }
    int start = 0;
    for (int i = 1; i <= keys.length; i++) {
      if (i == keys.length || keys[i] >>> placeBits != keys[start] >>> placeBits) {
        if (i - start > 1) {
          sortEqual(from + start, from + i, common + width);
        }
        start = i;
      }
    }
  }

  /** The bytes of the term at hand from there on as a number; zeros where it has ended. */
  private long bytes(int from, int width) {
    long bytes = 0;
    for (int i = from; i < from + width; i++) {
      bytes = (bytes << Byte.SIZE) | (i < term.length ? term.bytes[term.offset + i] & 0xFF : 0);
    }
    return bytes;
  }

  /** Sorts terms that are equal up to there if zeros stand behind those that have ended. */
  private void sortEqual(int from, int to, int common) {
    int ended = from;
    for (int i = from; i < to; i++) {
      read(terms[i], term);
      if (term.length <= common) {
        int last = terms[i];
        terms[i] = terms[ended];
        terms[ended++] = last;
      }
    }
    if (ended - from > 1) {
      compare(from, ended);
    }
    if (to - ended > 1) {
      sort(ended, to, common);
    }
  }

  private void compare(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int number = terms[i];
      read(number, term);
      int at = i;
      while (at > from && isLess(terms[at - 1])) {
        terms[at] = terms[at - 1];
        at--;
      }
      terms[at] = number;
    }
  }

  /** Whether the term at hand is less than another. */
  private boolean isLess(int number) {
    read(number, other);
    return term.compareTo(other) < 0;
  }
}
