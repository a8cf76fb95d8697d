package org.mlsyssearch.lucene;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Words as a tree of their bytes, in which {@link NearWalk} finds those near to another. What words
 * begin with alike stands once; a byte takes two. Immutable and thread-safe.
 */
final class WordTree {

  /** A number of seven bits, and a bit for more. */
  private static final int MORE = 0x80;

  /**
   * Each byte of a word behind the tree of what follows it, so that all is written in the order of
   * the words: that tree, its length with a bit for a word that ends here, the byte. Read from the
   * end on.
   */
  private final byte[] nodes;

  private WordTree(byte[] nodes) {
    this.nodes = nodes;
  }

  /** Takes words in the order of their bytes, each once. Not thread-safe. */
  static final class Builder {
    private byte[] nodes = new byte[1024];
    private int used;
    private BytesRef last = new BytesRef();

    /** By length of a beginning of the last word: where the tree of what follows begins. */
    private int[] starts = new int[16];

    /** By length of a beginning of the last word: whether it is a word. */
    private final BitSet ends = new BitSet();

    void add(BytesRef word) {
      int shared = StringHelper.bytesDifference(last, word);
      close(shared);
      starts = ArrayUtil.grow(starts, word.length + 1);
      Arrays.fill(starts, shared + 1, word.length + 1, used);
      ends.clear(shared + 1, word.length + 1);
      ends.set(word.length);
      last = BytesRef.deepCopyOf(word);
    }

    /** Writes the bytes of the last word but for the first so many. */
    private void close(int kept) {
      for (int length = last.length; length > kept; length--) {
        nodes = ArrayUtil.grow(nodes, Math.addExact(used, Integer.BYTES + 2));
        writeNumber(((used - starts[length]) << 1) | (ends.get(length) ? 1 : 0));
        nodes[used++] = last.bytes[last.offset + length - 1];
      }
    }

    /** Seven bits each, the lowest first, so that whoever reads from the end on meets them last. */
    private void writeNumber(int number) {
      nodes[used++] = (byte) (number & (MORE - 1));
      for (int left = number >>> 7; left != 0; left >>>= 7) {
        nodes[used++] = (byte) (left | MORE);
      }
    }

    WordTree build() {
      close(0);
      return new WordTree(Arrays.copyOf(nodes, used));
    }
  }

  /** Goes from one byte to the next of those that may follow a beginning. Used by one thread. */
  final class Next {
    private int at;
    private final int end;
    private int followers;
    private boolean isWord;
    private byte value;

    private Next(int from, int end) {
      this.at = from;
      this.end = end;
    }

    /** Whether there is one more, to which this goes, the highest first. */
    boolean isThere() {
      at -= followers;
      if (at == end) {
        return false;
      }
      value = nodes[--at];
      int number = 0;
      byte part;
      do {
        part = nodes[--at];
        number = (number << 7) | (part & (MORE - 1));
      } while (part < 0);
      isWord = (number & 1) != 0;
      followers = number >>> 1;
      return true;
    }

    byte value() {
      return value;
    }

    /** Whether a word ends here. */
    boolean isWord() {
      return isWord;
    }

    /** What may follow this byte. */
    Next followers() {
      return new Next(at, at - followers);
    }
  }

  /** With what words begin. */
  Next first() {
    return new Next(nodes.length, 0);
  }

  /** See {@link NearWalk}. */
  List<BytesRef> near(String word, int edits, boolean sameFirst) {
    return new NearWalk(word, edits, sameFirst).through(this);
  }
}
