package org.mlsyssearch.corpus.lexicon;

import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.text.FastPattern;

/** The year in a tag: {@code 2023}, {@code '23}, {@code OSDI23}. */
public final class YearMention {

  /** Four digits that are no part of a number: "2023.05" is a month, "2023.1234" an arXiv id. */
  private static final FastPattern FULL =
      FastPattern.compile("(?<![\\d.])((?:19|20)\\d{2})(?!\\d|\\.{2,}\\d|\\.\\d{3})");

  private static final FastPattern QUOTED = FastPattern.compile("'\\s?(\\d{4}|\\d{2})(?!\\w)");
  private static final FastPattern SHORT =
      FastPattern.compile(
          "(?<=[A-Za-z\\])])(?<!\\b(?i:vol(?:ume)?|no|number|issue|pp?|pages?|part))[ -]?(\\d{2})$");

  /** "May 30": no year that two digits may be. */
  private static final FastPattern DAY =
      FastPattern.compile("(?i:\\b" + Months.NAME + ")\\.? (?:29|3[01])$");

  /** A year of four digits with the bracket and the commas around it. */
  private static final FastPattern AROUND_FULL =
      FastPattern.compile("[,(/\\s-]*(?<!\\d)((?:19|20)\\d{2})(?!\\d)\\)?");

  private static final FastPattern AROUND_QUOTED = FastPattern.compile("\\s*'\\s?(\\d{2})(?!\\w)");

  private YearMention() {}

  /** The year that a text states, the last of several; null if it states none. */
  public static @Nullable Integer of(String text) {
    if (!Characters.hasDigit(text)) {
      return null;
    }
    Integer year = null;
    Matcher full = FULL.find(text);
    for (boolean found = full != null; found && full != null; found = full.find()) {
      Integer stated = Years.of(full.group(1));
      year = stated == null ? year : stated;
    }
    Matcher quoted = year == null && text.indexOf('\'') >= 0 ? QUOTED.find(text) : null;
    if (quoted != null) {
      year = Years.ofQuoted(quoted.group(1));
    }
    Matcher last = year == null ? endingShort(text) : null;
    return last == null || DAY.isFoundIn(text) ? year : Years.of(last.group(1));
  }

  /** Whether a text ends with two digits of a year behind a letter or bracket. */
  static boolean endsShort(String text) {
    return endingShort(text) != null;
  }

  private static @Nullable Matcher endingShort(String text) {
    return endsWithDigit(text) ? SHORT.find(text, Math.max(0, text.length() - 3)) : null;
  }

  private static boolean endsWithDigit(String text) {
    return !text.isEmpty() && Characters.isDigit(text.charAt(text.length() - 1));
  }

  /** A text without its year. */
  static String without(String text, @Nullable Integer year) {
    if (year == null) {
      return text;
    }
    boolean full = text.contains(String.valueOf(year));
    String rest = full ? without(AROUND_FULL.find(text), text, year, " ") : text;
    rest = rest.indexOf('\'') >= 0 ? without(AROUND_QUOTED.find(rest), rest, year, "") : rest;
    return without(endingShort(rest), rest, year, "");
  }

  private static String without(@Nullable Matcher each, String text, int year, String instead) {
    if (each == null) {
      return text;
    }
    StringBuilder rest = new StringBuilder();
    do {
      int stated = Integer.parseInt(each.group(1));
      boolean same = stated == year || stated == year % 100;
      each.appendReplacement(rest, same ? instead : Matcher.quoteReplacement(each.group()));
    } while (each.find());
    return each.appendTail(rest).toString();
  }
}
