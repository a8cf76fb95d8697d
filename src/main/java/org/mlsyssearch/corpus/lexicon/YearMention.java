package org.mlsyssearch.corpus.lexicon;

import org.jspecify.annotations.Nullable;

/** The year in a tag: {@code 2023}, {@code '23}, {@code OSDI23}. */
public final class YearMention {

  private YearMention() {}

  /** The year that a text states; null if it states none. */
  public static @Nullable Integer of(String text) {
    Integer year = full(text);
    if (year == null) {
      year = quoted(text);
    }
    if (year != null) {
      return year;
    }
    return endsShort(text) ? Years.of(text.substring(text.length() - 2)) : null;
  }

  /** The last year of four digits that is no part of a longer number. */
  private static @Nullable Integer full(String text) {
    Integer year = null;
    for (int i = 0; i < text.length(); i++) {
      if (!Characters.isDigit(text.charAt(i))) {
        continue;
      }
      int start = i;
      while (i < text.length() && Characters.isDigit(text.charAt(i))) {
        i++;
      }
      boolean apart = start == 0 || text.charAt(start - 1) != '.';
      if (i - start == 4 && apart && !decimalsFollow(text, i)) {
        Integer found =
            text.startsWith("19", start) || text.startsWith("20", start)
                ? Years.of(text.substring(start, i))
                : null;
        year = found == null ? year : found;
      }
    }
    return year;
  }

  private static boolean decimalsFollow(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '.') {
      at++;
    }
    int digits = at;
    while (digits < text.length() && Characters.isDigit(text.charAt(digits))) {
      digits++;
    }
    // "2023.05" is a month, "2023.1234" an arXiv id or a number.
    boolean month = digits - at <= 2 && at - from == 1;
    return at > from && digits > at && !month;
  }

  /** Two or four digits behind the first apostrophe that has some. */
  private static @Nullable Integer quoted(String text) {
    for (int i = text.indexOf('\''); i >= 0; i = text.indexOf('\'', i + 1)) {
      int start = i + 1;
      if (start < text.length() && Characters.isBlank(text.charAt(start))) {
        start++;
      }
      int end = start;
      while (end < text.length() && Characters.isDigit(text.charAt(end))) {
        end++;
      }
      boolean whole = end == text.length() || !isWordSign(text.charAt(end));
      if (whole && (end - start == 2 || end - start == 4)) {
        return Years.of(text.substring(start, end));
      }
    }
    return null;
  }

  private static boolean isWordSign(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  /** Whether a text ends with two digits of a year behind a letter or bracket. */
  static boolean endsShort(String text) {
    int at = text.length() - 2;
    if (at < 1
        || !Characters.isDigit(text.charAt(at))
        || !Characters.isDigit(text.charAt(at + 1))) {
      return false;
    }
    char before = text.charAt(at - 1);
    if (before == ' ' || before == '-') {
      if (at < 2) {
        return false;
      }
      before = text.charAt(at - 2);
    }
    return (isWordSign(before) && before != '_') || before == ']' || before == ')';
  }

  /** A text without its year. */
  static String without(String text, @Nullable Integer year) {
    if (year == null) {
      return text;
    }
    String two = String.valueOf(100 + year % 100).substring(1);
    if (!text.contains(two)) {
      return text;
    }
    String rest = withoutFull(text, year.toString());
    for (int at = rest.indexOf('\''); at >= 0; at = rest.indexOf('\'', at + 1)) {
      int digits = at + (at + 1 < rest.length() && Characters.isBlank(rest.charAt(at + 1)) ? 2 : 1);
      int end = digits + 2;
      if (rest.startsWith(two, digits) && (end == rest.length() || !isInWord(rest.charAt(end)))) {
        rest = rest.substring(0, at).stripTrailing() + rest.substring(end);
      }
    }
    if (!rest.endsWith(two)) {
      return rest;
    }
    int end = rest.length() - 2;
    end -= end > 0 && " -".indexOf(rest.charAt(end - 1)) >= 0 ? 1 : 0;
    char before = end > 0 ? rest.charAt(end - 1) : ' ';
    boolean glued = before == ')' || (isWordSign(before) && before != '_');
    return glued ? rest.substring(0, end) : rest;
  }

  /** A text with a blank in the place of each year of four digits, of its bracket and commas. */
  private static String withoutFull(String text, String year) {
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int at = text.indexOf(year); at >= 0; at = text.indexOf(year, at + 1)) {
      int end = at + year.length();
      if ((at > 0 && Characters.isDigit(text.charAt(at - 1)))
          || (end < text.length() && Characters.isDigit(text.charAt(end)))) {
        continue;
      }
      int start = at;
      while (start > done && isBefore(text.charAt(start - 1))) {
        start--;
      }
      out.append(text, done, start).append(' ');
      done = end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  private static boolean isBefore(char c) {
    return ",(-".indexOf(c) >= 0 || c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isInWord(char c) {
    return isWordSign(c) || Characters.isDigit(c);
  }
}
