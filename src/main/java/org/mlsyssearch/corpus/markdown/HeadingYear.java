package org.mlsyssearch.corpus.markdown;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Sections;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.WordList;
import org.mlsyssearch.text.FastPattern;

/**
 * Tells the year that a heading states beside other words: "Year 2025", "Surveys (2025)", and
 * "Mills of 2025" beside "Mills of 2024".
 */
final class HeadingYear {

  private static final Pattern YEAR =
      Pattern.compile(
          "[(\\[\uFF08]?(?<!\\d|\\d\\.)((?:19|20)\\d{2})(?!\\d)(?: ?\u5E74)?[)\\]\uFF09]?");

  /** Words beside a year that is one end of a longer time. */
  private static final FastPattern OPEN =
      FastPattern.compile("(?<!\\p{L})" + WordList.anyOf("open-times") + "(?!\\p{L})");

  private HeadingYear() {}

  /** The year alone; null if there is none, or two, or other words that may say more. */
  static @Nullable VenueTag of(String label, Set<String> siblings) {
    Matcher year = YEAR.matcher(label);
    if (!year.find()) {
      return null;
    }
    String rest = without(label);
    boolean bracketed = year.group().length() > 5 && year.end() == label.length();
    boolean dated =
        bracketed
            || rest.isEmpty()
            || Sections.isGeneric(rest)
            || siblings.stream()
                .anyMatch(other -> !other.equals(label) && rest.equals(without(other)));
    return dated && !Characters.hasDigit(rest) && !OPEN.isFoundIn(rest)
        ? new VenueTag(null, Integer.valueOf(year.group(1)), null, false)
        : null;
  }

  /** A heading without its year, if it states one. */
  static String without(String label, boolean dated) {
    return dated ? without(label) : label;
  }

  private static String without(String label) {
    return YEAR.matcher(label).replaceFirst(" ").replaceAll("\\s+", " ").strip();
  }
}
