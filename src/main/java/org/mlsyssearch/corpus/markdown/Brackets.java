package org.mlsyssearch.corpus.markdown;

/** Finds the partner of a bracket; wide brackets are brackets too. */
final class Brackets {

  private static final String OPENING = "[(\u3010\uFF08";
  private static final String CLOSING = "])\u3011\uFF09";

  private Brackets() {}

  static boolean isOpening(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  static boolean isClosing(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  /** Whether a bracket is one in which lists put tags and labels: square, or its wide form. */
  static boolean isSquare(char c) {
    return c == '[' || c == '\u3010';
  }

  /** The position of the bracket that closes one; -1 if none does. */
  static int closing(String text, int open) {
    char from = text.charAt(open);
    char to = CLOSING.charAt(OPENING.indexOf(from));
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      if (text.charAt(i) == from) {
        depth++;
      } else if (text.charAt(i) == to && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The position of the bracket that opens one; -1 if none does. */
  static int opening(String text, int close) {
    char to = text.charAt(close);
    char from = OPENING.charAt(CLOSING.indexOf(to));
    int depth = 0;
    for (int i = close; i >= 0; i--) {
      if (text.charAt(i) == to) {
        depth++;
      } else if (text.charAt(i) == from && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
