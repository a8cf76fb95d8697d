package org.mlsyssearch.corpus.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.SourceFile;

/** What the bytes of a file tell before they are read as text. */
public final class RawText {

  private static final int LOOKED_AT = 8192;

  /** How many bytes the byte order mark of UTF-8 has. */
  public static final int MARK = 3;

  private RawText() {}

  /** Whether bytes are something else than text, by the first few thousand of them. */
  public static boolean isBinary(byte[] bytes, int length) {
    int controls = 0;
    int looked = Math.min(length, LOOKED_AT);
    for (int i = 0; i < looked; i++) {
      if (bytes[i] == 0) {
        return true;
      }
      if (bytes[i] > 0
          && bytes[i] < 32
          && bytes[i] != '\n'
          && bytes[i] != '\r'
          && bytes[i] != '\t'
          && bytes[i] != '\f') {
        controls++;
      }
    }
    return controls * 20 > looked;
  }

  /** The first bytes of a stream, which is left where it stood. */
  public static byte[] peek(InputStream in) throws IOException {
    in.mark(LOOKED_AT);
    byte[] first = in.readNBytes(LOOKED_AT);
    in.reset();
    return first;
  }

  /** The first character that is no space, as ASCII; a space if there is none. */
  public static char firstSign(byte[] bytes) {
    for (int i = startsWithMark(bytes, bytes.length) ? MARK : 0; i < bytes.length; i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return (char) (bytes[i] & 0xFF);
      }
    }
    return ' ';
  }

  /** Whether bytes begin with the byte order mark of UTF-8. */
  public static boolean startsWithMark(byte[] bytes, int length) {
    return length >= MARK
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  /** Whether bytes are valid UTF-8. */
  public static boolean isUtf8(byte[] bytes, int length) {
    boolean ascii = true;
    for (int i = 0; i < length && ascii; i++) {
      ascii = bytes[i] >= 0;
    }
    if (ascii) {
      return true;
    }
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Reports a file that is no text. */
  public static void reportBinary(SourceFile file, Diagnostics diagnostics) {
    String sentence =
        "This file holds no text but binary data; remove it or name it after its format.";
    diagnostics.add(file.name(), 0, 0, DiagnosticCode.NOT_TEXT, sentence);
  }

  /** Reports a line that is longer than any that is read. */
  public static void reportLongLine(
      SourceFile file, int line, long length, Diagnostics diagnostics) {
    String sentence =
        "This line has %d characters, more than the %d that are read; it is passed over."
            .formatted(length, TextFile.MAX_LINE);
    diagnostics.add(file.name(), line, 0, DiagnosticCode.TOO_LARGE, sentence);
  }
}
