package org.mlsyssearch.corpus.markdown.entry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Years;

/** What the numbers behind a journal's name are: volume, number, pages, year. */
final class JournalNumbers {

  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d\u2013-])(?:19|20)\\d{2}(?![\\d\u2013-])");
  private static final Pattern YEAR_GROUP =
      Pattern.compile("[(\uFF08](?:\\p{L}+\\.? )?((?:19|20)\\d{2})[)\uFF09]");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern PAGES =
      Pattern.compile("\\d[\u2013-]{1,2}\\s?\\w?\\d|(?i)\\bvol|\\bpp");
  private static final Pattern VOLUME_AND_YEAR =
      Pattern.compile(",? (?:[Vv]ol\\.? ?)?\\d{1,3}, (?:19|20)\\d{2}");
  private static final Pattern ISSUE = Pattern.compile("(?i)\\d\\(\\d|\\bvol\\b.*\\bno\\b");

  private JournalNumbers() {}

  /** Whether pages, or a number within a volume, are among them. */
  static boolean arePaged(String numbers) {
    return (PAGES.matcher(numbers).find() && count(numbers) >= 3) || ISSUE.matcher(numbers).find();
  }

  /** Whether a year in brackets stands behind another number. */
  static boolean areDated(String numbers) {
    return YEAR_GROUP.matcher(numbers).find() && count(numbers) >= 2;
  }

  /** ", 21, 1984": whether they are a volume and a year alone. */
  static boolean areVolumeAndYear(String numbers) {
    return VOLUME_AND_YEAR.matcher(numbers).matches();
  }

  private static long count(String numbers) {
    return DIGITS.matcher(numbers).results().count();
  }

  /** The last number that may be a year and is no range of pages. */
  static @Nullable Integer year(String numbers) {
    Integer year = null;
    Matcher each = YEAR.matcher(numbers);
    while (each.find()) {
      year = Years.of(each.group());
    }
    return year;
  }
}
