package org.mlsyssearch.corpus.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.mlsyssearch.corpus.DiagnosticCode;
import org.mlsyssearch.corpus.Diagnostics;
import org.mlsyssearch.corpus.SourceFile;

/** Reads whole text files, whatever bytes they hold; what is wrong with them is reported. */
public final class TextFile {

  /**
   * Files beyond this many bytes are refused; a list of a hundred thousand papers is a tenth of it.
   */
  public static final long MAX_BYTES = 256L << 20;

  /** Lines beyond this many characters are passed over. */
  public static final int MAX_LINE = 1 << 20;

  private TextFile() {}

  /**
   * A file's text; empty, and reported, if it holds no text.
   *
   * @throws IOException if it cannot be read
   */
  public static String read(SourceFile file, Diagnostics diagnostics) throws IOException {
    long size = file.content().size();
    if (size > MAX_BYTES) {
      String sentence =
          "This file has %d MB, more than the %d MB that a list may have; split it."
              .formatted(size >> 20, MAX_BYTES >> 20);
      diagnostics.add(file.name(), 0, 0, DiagnosticCode.TOO_LARGE, sentence);
      return "";
    }
    byte[] bytes;
    try (InputStream in = file.open()) {
      bytes = in.readAllBytes();
    }
    if (RawText.isBinary(bytes, bytes.length)) {
      RawText.reportBinary(file, diagnostics);
      return "";
    }
    String text = decode(bytes, file, diagnostics);
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return withoutLongLines(text, file, diagnostics);
  }

  private static String decode(byte[] bytes, SourceFile file, Diagnostics diagnostics) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (!result.isError()) {
      decoder.flush(out);
      return out.flip().toString();
    }
    int line = 1;
    for (int i = 0; i < in.position(); i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    String sentence = "Here and perhaps below, bytes are no valid UTF-8; save the file as UTF-8.";
    diagnostics.add(file.name(), line, 0, DiagnosticCode.INVALID_UTF8, sentence);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String withoutLongLines(String text, SourceFile file, Diagnostics diagnostics) {
    int start = 0;
    int line = 1;
    StringBuilder kept = null;
    int copied = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start > MAX_LINE) {
        RawText.reportLongLine(file, line, end - start, diagnostics);
        kept = kept == null ? new StringBuilder() : kept;
        kept.append(text, copied, start);
        copied = end;
      }
      start = end + 1;
      line++;
    }
    return kept == null ? text : kept.append(text, copied, text.length()).toString();
  }
}
