package org.mlsyssearch.corpus.dblp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a stream in which some megabytes hold no end of a tag: parsers keep a tag and its attributes
 * in memory, so this bounds what any XML file can make them keep.
 */
final class TagDistance extends FilterInputStream {

  /** How many bytes may lie between two tags. */
  static final int MOST = 8 << 20;

  private int since;

  TagDistance(InputStream in) {
    super(in);
  }

  /** Says that a tag, or the text between two, is longer than any that is read. */
  static final class TooLongException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    for (int i = offset + read - 1; i >= offset; i--) {
      if (bytes[i] == '>') {
        since = offset + read - 1 - i;
        return read;
      }
    }
    since += Math.max(0, read);
    if (since > MOST) {
      throw new TooLongException();
    }
    return read;
  }
}
