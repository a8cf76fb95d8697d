package org.mlsyssearch.corpus.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where sentences end. */
final class Sentences {

  private static final Pattern STOP =
      Pattern.compile("(?<=[\\p{L}\\p{N})\\]]{2})[.?!]\\s+(?=[\\p{Lu}\\d\"\u201C(*_\\[])");
  private static final Pattern ABBREVIATION =
      Pattern.compile("\\b(?:vs|al|et|cf|eg|ie|etc|Dr|Mr|St|Jr|No|Vol|Fig|Sec|\\p{L})$");
  private static final Pattern LEADING_STOPS = Pattern.compile("^[.\\s]+");

  /** No abbreviation is longer. */
  private static final int LONGEST = 6;

  private Sentences() {}

  /**
   * The end of the first sentence, or -1: a full stop before a capital that ends no abbreviation.
   */
  static int end(String value) {
    if (!mayStop(value)) {
      return -1;
    }
    Matcher stop = STOP.matcher(value);
    while (stop.find()) {
      String before = value.substring(Math.max(0, stop.start() - LONGEST), stop.start());
      if (!ABBREVIATION.matcher(before).find()) {
        return value.charAt(stop.start()) == '.' ? stop.start() : stop.start() + 1;
      }
    }
    return -1;
  }

  private static boolean mayStop(String value) {
    for (int i = 0; i + 1 < value.length(); i++) {
      char c = value.charAt(i);
      if ((c == '.' || c == '?' || c == '!') && Character.isWhitespace(value.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** What follows a sentence, its full stop left out. */
  static String after(String value, int end) {
    return LEADING_STOPS.matcher(value.substring(end)).replaceFirst("");
  }
}
