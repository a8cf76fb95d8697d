package org.mlsyssearch.corpus.lexicon;

import org.jspecify.annotations.Nullable;

/** Years as lists write them. */
public final class Years {

  public static final int FIRST = 1900;
  public static final int LAST = 2040;

  /**
   * Of two digits, those up to the first are of this century, those above the second of the last.
   */
  private static final int SOON = 31;

  private static final int OLD = 60;

  private Years() {}

  /** The year of digits behind an apostrophe, which are no volume; null if no paper can have it. */
  static @Nullable Integer ofQuoted(String digits) {
    int number = Integer.parseInt(digits);
    return of(digits.length() == 2 && number > SOON ? String.valueOf(1900 + number) : digits);
  }

  /** The year of two or four digits; null if no paper can have it. */
  public static @Nullable Integer of(String digits) {
    int number = Integer.parseInt(digits);
    if (digits.length() == 2 && number > SOON && number <= OLD) {
      return null; // A volume rather than a year.
    }
    int year = digits.length() == 2 ? (number > OLD ? 1900 + number : 2000 + number) : number;
    return year >= FIRST && year <= LAST ? year : null;
  }
}
