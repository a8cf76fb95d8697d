package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.text.FastPattern;

/**
 * A quick test that most texts fail which are no tags, so that few are read as one: told from the
 * first word, the digits and the length. It is asked of stretches that begin at one place, the
 * shorter ones first, and looks at each character once. Not thread-safe.
 */
public final class TagGate {

  /** Words that stand before the name of a venue. */
  private static final Set<String> BEFORE_VENUES = WordList.words("before-venues");

  /** An acronym of three words, a workshop's short name: what has a year and no known name. */
  private static final int SHORT_TAG = 5;

  /** More words than the name of a venue, a year, volume and pages have. */
  private static final int LONG_NAME = 24;

  /** Notes, a volume, pages and a place have no more words behind a name. */
  private static final int MOST_BEHIND = 8;

  /** The end of one, and too many words of another. */
  private static final FastPattern SENTENCES =
      FastPattern.compile("(?<=\\p{L}{3})[.?!] \\p{Lu}\\S*(?: \\S+){8}");

  private static final Set<String> PREPRINTS = Set.of("arxiv", "corr");
  private static final int NEVER = Integer.MAX_VALUE;

  private final VenueDirectory venues;
  private final String text;
  private final int start;
  private final int limit;

  private int at;

  /** Where the word begins that goes on at the place looked at; -1 if none does. */
  private int wordStart = -1;

  private int words;
  private int idEnd = NEVER;
  private boolean hasDigit;
  private boolean yearLike;
  private boolean workshop;
  private boolean closed;

  /** What the words say with which the longest stretch begins; null until that is asked for. */
  private @Nullable Opening opening;

  /** How many words of letters begin behind the name, up to a place. */
  private int behind;

  private int behindAt;

  private boolean typed;
  private boolean noneTyped;

  /**
   * What the first words say.
   *
   * @param dated whether the first word is a month or begins with a digit
   * @param nameEnd where the name of a known venue may end that begins behind such words; 0 if none
   *     does
   */
  private record Opening(boolean dated, int nameEnd) {}

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
    if (opening == null) {
      opening = opening(text.substring(start, limit));
    }
    return (opening.nameEnd() > 0
            && (behind(opening.nameEnd(), end) <= MOST_BEHIND || isTypedUpTo(end)))
        || (opening.dated() && all <= SHORT_TAG)
        || ((year || text.charAt(end - 1) == ')')
            && all <= LONG_NAME
            && isTypedUpTo(end)
            && (closed || !SENTENCES.isFoundIn(text.substring(start, end))));
  }

  private int behind(int nameEnd, int end) {
    for (behindAt = Math.max(behindAt, start + nameEnd); behindAt < end; behindAt++) {
      boolean begins = !Character.isLetterOrDigit(text.charAt(behindAt - 1));
      behind += begins && Character.isLetter(text.charAt(behindAt)) ? 1 : 0;
    }
    return behind;
  }

  private Opening opening(String longest) {
    boolean dated = false;
    int nameEnd = 0;
    boolean goesOn = true;
    int from = next(longest, 0);
    for (int i = 0; goesOn && nameEnd == 0 && from < longest.length(); i++) {
      int to = wordEnd(longest, from);
      String word = longest.substring(from, to).toLowerCase(Locale.ROOT);
      boolean date = Months.isOne(word) || Characters.isDigit(word.charAt(0));
      goesOn = date || BEFORE_VENUES.contains(word);
      dated |= i == 0 && date;
      if (PREPRINTS.contains(word)
          || VenueTypes.areWorkshops(longest.substring(from, to), venues)) {
        nameEnd = longest.length();
      } else if (venues.anyBeginsWith(word) || longest.startsWith(".", to)) {
        int end = venues.endOfName(longest.substring(from));
        nameEnd = end == 0 ? 0 : from + end;
      }
      from = next(longest, to);
    }
    return new Opening(dated, nameEnd);
  }

  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Whether some word is typed; if none is in the longest stretch, none ever is. */
  private boolean isTypedUpTo(int end) {
    if (!typed && !noneTyped) {
      typed = VenueTypes.areIn(text.substring(start, end));
      noneTyped = !typed && !VenueTypes.areIn(text.substring(start, limit));
    }
    return typed;
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
        continue;
      }
      if (wordStart >= 0) {
        words++;
        yearLike |= endsLikeYear(wordStart, at);
        boolean id = c == '.' && at - digitsBefore(wordStart, at) == 4;
        idEnd = id ? Math.min(idEnd, at) : idEnd;
        wordStart = -1;
      }
      workshop |= c == '@';
      closed |= c == ')' || c == '\uFF09';
    }
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
