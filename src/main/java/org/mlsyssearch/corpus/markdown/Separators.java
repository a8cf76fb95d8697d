package org.mlsyssearch.corpus.markdown;

import org.jspecify.annotations.Nullable;

/** Finds the signs that may divide a title from its authors: stops, commas, dashes, brackets. */
final class Separators {

  private static final String STOPS = ".?!,;";
  private static final String DASHES = "\u2013\u2014-";
  private static final String BARS = "/|\u3002\uFF0C";

  private Separators() {}

  /** Start and end of the next one, blanks around it included; null if there is none. */
  static int @Nullable [] next(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (STOPS.indexOf(c) >= 0) {
        int end = blanksEnd(text, i + 1);
        if (end > i + 1) {
          return new int[] {i, end};
        }
      } else if (BARS.indexOf(c) >= 0) {
        return new int[] {i, blanksEnd(text, i + 1)};
      } else if (Character.isWhitespace(c)) {
        int at = blanksEnd(text, i);
        int end = at < text.length() ? afterBlanks(text, at) : -1;
        if (end > 0) {
          return new int[] {i, end};
        }
        i = at - 1;
      }
    }
    return null;
  }

  /** The end of a separator that stands behind blanks; -1 if none does. */
  private static int afterBlanks(String text, int at) {
    char c = text.charAt(at);
    if (c == '(') {
      return at + 1;
    }
    if (BARS.indexOf(c) >= 0) {
      return blanksEnd(text, at + 1);
    }
    int dashes = at;
    while (dashes < text.length() && DASHES.indexOf(text.charAt(dashes)) >= 0) {
      dashes++;
    }
    int end = blanksEnd(text, dashes);
    return dashes > at && end > dashes ? end : -1;
  }

  private static int blanksEnd(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
