package org.mlsyssearch.server.vocabulary;

import java.util.List;
import java.util.Locale;

/** Numbers and enumerations as sentences have them. */
public final class Phrases {

  private Phrases() {}

  /** A number with separators: {@code 1,713}. */
  public static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A count with its noun: {@code 1 paper}, {@code 1,713 papers}. */
  public static String count(int count, String noun) {
    return number(count) + " " + (count == 1 ? noun : noun + "s");
  }

  /** An enumeration: {@code a, b and c}. */
  public static String list(List<String> values) {
    int last = values.size() - 1;
    return last < 1
        ? String.join("", values)
        : String.join(", ", values.subList(0, last)) + " and " + values.get(last);
  }
}
