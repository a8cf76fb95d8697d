package org.mlsyssearch.lucene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.mlsyssearch.text.EditRows;

/**
 * A walk through a tree of words to those near to one, only where one may still be. Used once, by
 * one thread.
 */
final class NearWalk {
  private final EditRows rows;

  /** The letter with which words must begin; none if it is negative. */
  private final int first;

  /** The bytes on the way. */
  private byte[] text = new byte[16];

  private final List<BytesRef> found = new ArrayList<>();

  /**
   * @param edits how many letters may be wrong
   * @param sameFirst whether the first letter must be right
   */
  NearWalk(String word, int edits, boolean sameFirst) {
    this.rows = new EditRows(word, edits);
    this.first = sameFirst && !word.isEmpty() ? word.codePointAt(0) : -1;
  }

  /** The words near to the one wanted, itself included, in the order of their bytes. */
  List<BytesRef> through(WordTree words) {
    go(words.first(), 0, 0, 0, 0);
    Collections.reverse(found);
    return found;
  }

  /**
   * Goes through what may follow.
   *
   * @param length how many bytes stand before it
   * @param letters how many whole letters these are
   * @param begun the bits of a letter that is not read to its end
   * @param missing how many bytes it lacks
   */
  private void go(WordTree.Next next, int length, int letters, int begun, int missing) {
    text = ArrayUtil.grow(text, length + 1);
    while (next.isThere()) {
      int value = next.value();
      text[length] = next.value();
      int more = missing > 0 ? missing - 1 : bytesBehind(value);
      int letter =
          missing > 0
              ? (begun << 6) | (value & 0x3F)
              : value & (0x7F >> (more == 0 ? 0 : more + 1));
      if (more > 0) {
        go(next.followers(), length + 1, letters, letter, more);
      } else if (mayBegin(letters, letter) && rows.read(letters, letter)) {
        go(next.followers(), length + 1, letters + 1, 0, 0);
        if (next.isWord() && rows.isNear(letters + 1)) {
          found.add(BytesRef.deepCopyOf(new BytesRef(text, 0, length + 1)));
        }
      }
    }
  }

  private boolean mayBegin(int letters, int letter) {
    return letters > 0 || first < 0 || letter == first;
  }

  /** How many bytes of UTF-8 follow the first of a letter. */
  private static int bytesBehind(int lead) {
    return lead >= 0 ? 0 : Integer.numberOfLeadingZeros(~(lead << 24)) - 1;
  }
}
