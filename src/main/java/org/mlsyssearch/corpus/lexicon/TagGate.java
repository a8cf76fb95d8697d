package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.Set;

/**
 * A quick test that most texts fail which are no tags, so that few are read as one: told from the
 * first word, the digits and the length. It is asked of stretches that begin at one place, the
 * shorter ones first, and looks at each character once. Not thread-safe.
 */
public final class TagGate {

  /** Words that stand before the name of a venue. */
  private static final Set<String> BEFORE_VENUES = WordList.words("before-venues");

  private static final Set<String> TYPES = WordList.words("venue-types");

  /** An acronym of three words, a workshop's short name: what has a year and no known name. */
  private static final int SHORT_TAG = 5;

  private static final int NEVER = Integer.MAX_VALUE;

  private final VenueDirectory venues;
  private final String text;
  private final int start;
  private final int limit;

  private int at;

  /** Where the word begins that goes on at the place looked at; -1 if none does. */
  private int wordStart = -1;

  private int firstStart = NEVER;
  private int firstEnd = NEVER;
  private int words;
  private int idEnd = NEVER;
  private boolean hasDigit;
  private boolean digits;
  private boolean yearLike;
  private boolean workshop;
  private boolean stop;

  /** Where the first word ended when it was looked up, and what came of it. */
  private int firstKnown = -1;

  private boolean opens;
  private boolean venueBegins;
  private boolean nameMet;
  private boolean noName;

  /** Begins at a place of a text, of which no stretch ends behind the limit. */
  TagGate(VenueDirectory venues, String text, int start, int limit) {
    this.venues = venues;
    this.text = text;
    this.start = start;
    this.limit = limit;
    this.at = start;
  }

  /**
   * Whether the stretch that ends at a place may be a tag. Those that fail are none; many that pass
   * are none either.
   */
  public boolean mayBeTag(int end) {
    look(end);
    int all = words + (wordStart < 0 ? 0 : 1);
    boolean year = yearLike || end - 4 > idEnd || (wordStart >= 0 && endsLikeYear(wordStart, end));
    if (all == 0 || workshop || (year && all <= SHORT_TAG)) {
      return all > 0;
    }
    int first = Math.min(firstEnd, end);
    if (first != firstKnown) {
      firstKnown = first;
      String word = text.substring(firstStart, first).toLowerCase(Locale.ROOT);
      opens = BEFORE_VENUES.contains(word) || Characters.isDigit(word.charAt(0));
      venueBegins = venues.anyBeginsWith(word);
    }
    boolean cutShort = first < end && text.charAt(first) == '.' && all > 1;
    return opens
        || cutShort
        || (venueBegins && (!isPlain(end) || beginsWithName(end)))
        || ((year || endsWithBracket(end)) && isTyped(text.substring(start, end)));
  }

  /** Whether there is a digit in the stretch that was asked for last. */
  public boolean hasDigit() {
    return hasDigit;
  }

  private void look(int end) {
    for (; at < end; at++) {
      char c = text.charAt(at);
      hasDigit |= Characters.isDigit(c);
      if (Character.isLetterOrDigit(c)) {
        wordStart = wordStart < 0 ? at : wordStart;
        firstStart = Math.min(firstStart, at);
        continue;
      }
      if (wordStart >= 0) {
        words++;
        firstEnd = Math.min(firstEnd, at);
        digits |= isNumbered(wordStart, at);
        yearLike |= endsLikeYear(wordStart, at);
        boolean id = c == '.' && at - digitsBefore(wordStart, at) == 4;
        idEnd = id ? Math.min(idEnd, at) : idEnd;
        wordStart = -1;
      }
      workshop |= c == '@';
      stop |= c == '.';
    }
  }

  private boolean isNumbered(int from, int to) {
    return Characters.isDigit(text.charAt(from)) || Characters.isDigit(text.charAt(to - 1));
  }

  /** A name in full, without a year, is one of those known: other spellings hold a full stop. */
  private boolean isPlain(int end) {
    if (digits || stop || (wordStart >= 0 && isNumbered(wordStart, end))) {
      return false;
    }
    String lower = text.substring(start, end).toLowerCase(Locale.ROOT);
    return !lower.contains("arxiv") && !lower.contains("corr");
  }

  /** Whether a known name stands at the beginning; if none does in the longest, none ever does. */
  private boolean beginsWithName(int end) {
    if (!nameMet && !noName) {
      nameMet = venues.anyIsBeginningOf(text.substring(start, end));
      noName = !nameMet && !venues.anyIsBeginningOf(text.substring(start, limit));
    }
    return nameMet;
  }

  private boolean endsWithBracket(int end) {
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last > start && text.charAt(last - 1) == ')';
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

  /** Whether a word ends with two digits or a year, as in "OSDI18" and "sosp2023". */
  private boolean endsLikeYear(int from, int to) {
    int first = digitsBefore(from, to);
    boolean year = text.startsWith("19", first) || text.startsWith("20", first);
    return to - first == 2 || (to - first == 4 && year);
  }

  private int digitsBefore(int from, int to) {
    int first = to;
    while (first > from && Characters.isDigit(text.charAt(first - 1))) {
      first--;
    }
    return first;
  }
}
