package org.mlsyssearch.search;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Years from one to another, both included.
 *
 * @param from the first year
 * @param to the last year, not before the first
 */
public record YearRange(int from, int to) {

  /** The year no paper is older than. */
  public static final int MIN = 0;

  /** The year no paper is newer than. */
  public static final int MAX = 9999;

  private static final Pattern FORM = Pattern.compile("(\\d{4})?\\s*(-|–|\\.\\.)?\\s*(\\d{4})?");

  public YearRange {
    if (from > to) {
      throw new IllegalArgumentException("The years " + from + "-" + to + " run backwards");
    }
  }

  /**
   * Reads {@code 2023}, {@code 2019-2023}, {@code 2019-} or {@code -2019}.
   *
   * @throws IllegalArgumentException with a full sentence if the text is none of these
   */
  public static YearRange parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches() || (matcher.group(1) == null && matcher.group(3) == null)) {
      throw new IllegalArgumentException(
          "'" + text + "' is no year; write 2023, 2019-2023, 2019- or -2019");
    }
    if (matcher.group(2) == null) {
      if (matcher.group(1) != null && matcher.group(3) != null) {
        throw new IllegalArgumentException(
            "'" + text + "' is no year; write 2023, 2019-2023, 2019- or -2019");
      }
      int year = Integer.parseInt(matcher.group(1) != null ? matcher.group(1) : matcher.group(3));
      return new YearRange(year, year);
    }
    int from = matcher.group(1) == null ? MIN : Integer.parseInt(matcher.group(1));
    int to = matcher.group(3) == null ? MAX : Integer.parseInt(matcher.group(3));
    return new YearRange(from, to);
  }

  public boolean contains(int year) {
    return from <= year && year <= to;
  }

  /** The form {@link #parse} reads. */
  @Override
  public String toString() {
    if (from == to) {
      return year(from);
    }
    return (from == MIN ? "" : year(from)) + "-" + (to == MAX ? "" : year(to));
  }

  private static String year(int year) {
    return String.format(Locale.ROOT, "%04d", year);
  }
}
