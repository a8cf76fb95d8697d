package org.mlsyssearch.corpus.markdown.entry;

/** Finds the other end of brackets and quotation marks. */
final class Brackets {

  static final String OPENING = "[(\u3010\uFF08\u300C\u3014\uFF3B";
  static final String CLOSING = "])\u3011\uFF09\u300D\u3015\uFF3D";
  private static final String QUOTES = "\"\u201C\u201F\u00AB\u300A";
  private static final String UNQUOTES = "\"\u201D\u201D\u00BB\u300B";

  private Brackets() {}

  /** Where the bracket that opens at a position closes; -1 if it does not. */
  static int closing(String text, int open, int to) {
    int kind = OPENING.indexOf(text.charAt(open));
    char opening = text.charAt(open);
    char closing = CLOSING.charAt(kind);
    int depth = 0;
    for (int i = open; i < to; i++) {
      char c = text.charAt(i);
      if (c == opening) {
        depth++;
      } else if ((c == closing
              || (closing == ')' && c == '\uFF09')
              || (closing == '\uFF09' && c == ')'))
          && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The end of the quotation that begins at a position; the position if none does. */
  static int quoteEnd(String text, int at, int to) {
    int kind = QUOTES.indexOf(text.charAt(at));
    if (kind < 0) {
      return at;
    }
    char close = UNQUOTES.charAt(kind);
    for (int i = at + 2; i < to && i < at + 300; i++) {
      char c = text.charAt(i);
      if (c == close || (c == '\u201D' && close == '"') || (close == '\u201D' && c == '"')) {
        return i + 1;
      }
    }
    return at;
  }

  static boolean isSquare(char c) {
    return c == '[' || c == '\u3010' || c == '\u300C' || c == '\u3014' || c == '\uFF3B';
  }
}
