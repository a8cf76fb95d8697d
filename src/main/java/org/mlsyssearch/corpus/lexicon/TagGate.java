package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.Set;
import org.mlsyssearch.text.FastPattern;

/** A quick test that most texts fail which are no tags, so that few are read as one. */
final class TagGate {

  /** Words that stand before the name of a venue. */
  private static final Set<String> BEFORE_VENUES = WordList.words("before-venues");

  private static final Set<String> TYPES = WordList.words("venue-types");

  /** An acronym of three words, a workshop's short name: what has a year and no known name. */
  private static final int SHORT_TAG = 5;

  private static final FastPattern ARXIV = FastPattern.compile("(?i)arxiv|corr");

  private TagGate() {}

  /**
   * Whether a text may be a tag, told from its first word, its digits and its length. Texts that
   * fail are none; many that pass are none either.
   */
  static boolean mayBeTag(String text, VenueDirectory venues) {
    boolean yearLike = false;
    boolean workshop = false;
    boolean digits = false;
    int words = 0;
    int firstStart = -1;
    int firstEnd = -1;
    int length = text.length();
    for (int i = 0; i < length; ) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        workshop |= c == '@';
        i++;
        continue;
      }
      int start = i;
      while (i < length && Character.isLetterOrDigit(text.charAt(i))) {
        i++;
      }
      if (firstStart < 0) {
        firstStart = start;
        firstEnd = i;
      }
      words++;
      digits |= Characters.isDigit(text.charAt(i - 1)) || Characters.isDigit(text.charAt(start));
      yearLike |= endsLikeYear(text, start, i);
    }
    if (firstStart < 0) {
      return false;
    }
    if (workshop || (yearLike && words <= SHORT_TAG)) {
      return true;
    }
    String first = text.substring(firstStart, firstEnd).toLowerCase(Locale.ROOT);
    boolean cutShort = firstEnd < length && text.charAt(firstEnd) == '.' && words > 1;
    return (venues.anyBeginsWith(first)
            && (!isPlain(text, digits) || venues.anyIsBeginningOf(text)))
        || cutShort
        || BEFORE_VENUES.contains(first)
        || Characters.isDigit(first.charAt(0))
        || ((yearLike || text.stripTrailing().endsWith(")")) && isTyped(text));
  }

  /** A name in full, without a year, is one of those known: other spellings hold a full stop. */
  private static boolean isPlain(String text, boolean digits) {
    return !digits && text.indexOf('.') < 0 && !ARXIV.isFoundIn(text);
  }

  /** Whether some word begins like one that names of venues end with. */
  static boolean isTyped(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String type : TYPES) {
      if (lower.contains(type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isYearLike(String text, int start, int end) {
    int digits = end - start;
    if (digits != 4) {
      return digits == 2;
    }
    boolean year = text.startsWith("19", start) || text.startsWith("20", start);
    boolean arxivId = end + 4 < text.length() && text.charAt(end) == '.';
    return year || arxivId;
  }

  /** Whether a word ends with two or four digits, as in "OSDI18" and "sosp2023". */
  private static boolean endsLikeYear(String text, int start, int end) {
    int digits = end;
    while (digits > start && Characters.isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    return digits < end && isYearLike(text, digits, end);
  }
}
