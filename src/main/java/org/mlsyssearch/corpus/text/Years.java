package org.mlsyssearch.corpus.text;

import org.jspecify.annotations.Nullable;

/** Years as lists write them. */
public final class Years {

  public static final int FIRST = 1936;
  public static final int LAST = 2040;

  private Years() {}

  /** The year of two or four digits; null if no paper can have it. */
  public static @Nullable Integer of(String digits) {
    int number = Integer.parseInt(digits);
    int year = digits.length() == 2 ? (number > 40 ? 1900 + number : 2000 + number) : number;
    return year >= FIRST && year <= LAST ? year : null;
  }
}
