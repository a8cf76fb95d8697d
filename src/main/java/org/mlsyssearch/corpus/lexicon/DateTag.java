package org.mlsyssearch.corpus.lexicon;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.text.FastPattern;

/** Reads the year of a text that is a date and nothing else: "2023/05", "Nov 2024", "20200929". */
final class DateTag {

  private static final FastPattern DATE =
      FastPattern.compile(
          "^(?:(\\d{4})([-/.])\\d{1,2}(?:\\2\\d{1,2})?|\\d{1,2}([-/.])(?:\\d{1,2}\\3)?(\\d{4})|(?i:(?:\\d{1,2}[ -])?"
              + Months.NAME
              + "\\.?(?: \\d{1,2})?,?[ /-]?)(\\d{4})|((?:19|20)\\d{2})(?:[a-c]|,?[ /-](?i:"
              + Months.NAME
              + ")(?:\\.|[ -]\\d{1,2})?)?|(?i:\\d{1,2}[ -]"
              + Months.NAME
              + "\\.?,?[ -]'?)(\\d{2})|((?:19|20)\\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])?)$");

  private static final int[] DATE_YEARS = {1, 4, 5, 6, 7, 8};

  private DateTag() {}

  static boolean is(String text) {
    return DATE.matches(text);
  }

  /** The year of a date; null if no paper can have it. */
  static @Nullable VenueTag read(String text) {
    Matcher date = DATE.match(text);
    if (date == null) {
      return null;
    }
    for (int group : DATE_YEARS) {
      if (date.group(group) != null) {
        Integer year = Years.of(date.group(group));
        return year == null ? null : new VenueTag(null, year, null, false);
      }
    }
    return null;
  }
}
