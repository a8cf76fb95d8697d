package org.mlsyssearch.corpus.markdown;

import java.util.BitSet;
import java.util.List;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.model.Kind;

/**
 * Finds a tag without brackets or style at the end of a text, such as ", OSDI 2020". Not
 * thread-safe.
 */
final class TagTail {

  private static final List<String> SEPARATORS =
      List.of(
          ", ",
          ". ",
          "; ",
          " - ",
          " \u2013 ",
          " \u2014 ",
          " -- ",
          "\u2014",
          " in ",
          " In ",
          " at ",
          " @ ",
          ": ",
          ".",
          "? ",
          "! ",
          " (",
          " [",
          "\u3002",
          "\uFF0C",
          " ");
  private static final String DIVIDERS = ",.:;?!|\u2013\u2014\u3002\uFF0C\"\u201D)]-";

  /** A tag begins at most this many characters before the end. */
  private static final int LONGEST = 180;

  /** No title is shorter, so that "1984" is none's end. */
  private static final int TITLE = 3;

  private final VenueTagReader venues;

  /** How many words stand before a year that is no part of them. */
  private int enough = TITLE;

  TagTail(VenueTagReader venues) {
    this.venues = venues;
  }

  /** Where the tag begins, whose facts are noted in the entry; the length if there is none. */
  int start(FlatText flat, Entry entry) {
    String text = flat.text();
    BitSet starts = starts(text, Math.max(1, text.length() - LONGEST));
    enough = entry.facts.title.isEmpty() ? TITLE : 1;
    int marked = markedEnd(flat);
    if (marked > 0 && marked < text.length()) {
      starts.clear(0, marked);
    }
    int known = knownTag(text, starts, false, entry);
    if (known == text.length()) {
      known = unknownTag(text, starts, entry);
    }
    return known < text.length() ? known : knownTag(text, starts, true, entry);
  }

  /** The end of a bold title at the beginning, which holds no tag; 0 if there is none. */
  private static int markedEnd(FlatText flat) {
    String text = flat.text();
    int start = 0;
    while (start < text.length() && flat.runEnd(FlatText.BOLD, start, text.length()) == start) {
      start++;
    }
    int end = flat.runEnd(FlatText.BOLD, start, text.length());
    return end > start && Titles.words(text.substring(start, end)) >= 4 ? end : 0;
  }

  /** The longest tail that is a known venue, or a year alone. */
  private int knownTag(String text, BitSet starts, boolean year, Entry entry) {
    // Where venue and year are known, only a tag with a year is one: "Simple, Fast, and ...".
    boolean needed = entry.facts.venue == null || entry.facts.year == null;
    for (int start = starts.nextSetBit(0); start >= 0; start = starts.nextSetBit(start + 1)) {
      String candidate = text.substring(start);
      if (hasTagShape(candidate) && (needed || Characters.hasDigit(candidate))) {
        VenueTag tag = venues.read(candidate);
        if (tag != null
            && (year ? tag.venue() == null : tag.venue() != null && tag.known())
            && isAcceptable(tag, text, start)) {
          entry.absorb(tag);
          published(text, starts, start, entry);
          return start;
        }
      }
    }
    return text.length();
  }

  /** "..., arXiv 2020/04, ECCV 2020": what stands behind a preprint says where it was published. */
  private void published(String text, BitSet starts, int from, Entry entry) {
    for (int start = starts.nextSetBit(from + 1);
        start >= 0 && !entry.hasPublisher();
        start = starts.nextSetBit(start + 1)) {
      VenueTag tag = venues.read(text.substring(start));
      if (tag != null && tag.known()) {
        entry.absorb(tag);
      }
    }
  }

  /** The shortest tail that states a venue with a year. */
  private int unknownTag(String text, BitSet starts, Entry entry) {
    for (int start = starts.length() - 1; start >= 0; start = starts.previousSetBit(start - 1)) {
      String candidate = text.substring(start);
      if (!hasTwoDigits(candidate)) {
        continue;
      }
      VenueTag tag = venues.read(candidate);
      if (tag == null || tag.venue() == null) {
        continue;
      }
      boolean apart = text.charAt(start - 1) != ' ' && isAcceptable(tag, text, start);
      if (apart || followsDivider(text, start)) {
        entry.absorb(tag);
        return start;
      }
    }
    return text.length();
  }

  /** A cheap test that most tails fail: tags hold a digit or are a few words, and no quotation. */
  private static boolean hasTagShape(String candidate) {
    boolean digit = false;
    boolean capital = false;
    int spaces = 0;
    for (int i = 0; i < candidate.length(); i++) {
      char c = candidate.charAt(i);
      if (Characters.isQuote(c)) {
        return false;
      }
      digit |= Character.isDigit(c);
      capital |= Character.isUpperCase(c);
      spaces += c == ' ' ? 1 : 0;
    }
    return spaces <= (digit ? 26 : 12) && (digit || capital || candidate.contains("arxiv"));
  }

  private static boolean hasTwoDigits(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Characters.isDigit(text.charAt(i)) && Characters.isDigit(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a tag may begin at a position: not in the middle of a phrase unless it has a year. */
  private boolean isAcceptable(VenueTag tag, String text, int start) {
    String before = text.substring(0, start).stripTrailing();
    if (Titles.words(before) == 0) {
      return false;
    }
    boolean separated = DIVIDERS.indexOf(before.charAt(before.length() - 1)) >= 0;
    if (tag.venue() == null) {
      return separated && tag.year() != null && Titles.words(before) >= enough;
    }
    // Without a separator only a short tag is one: "Machine Learning, CCS 2017" ends a title.
    String candidate = text.substring(start);
    int words = Titles.words(candidate);
    boolean acronym = words <= 2 || startsWithAcronym(candidate);
    boolean preprint = words == 1 && tag.venue().kind() == Kind.PREPRINT;
    return separated || preprint || (tag.year() != null && words <= 3 && acronym);
  }

  private static boolean startsWithAcronym(String text) {
    return text.length() > 1
        && Character.isUpperCase(text.charAt(0))
        && Character.isUpperCase(text.charAt(1));
  }

  /** Whether a divider and a blank stand before a position. */
  private static boolean followsDivider(String text, int at) {
    int end = at;
    while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end < at && end > 0 && ",.;?!\u2013\u2014-".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Positions right after separators. */
  private static BitSet starts(String text, int from) {
    BitSet starts = new BitSet();
    for (String separator : SEPARATORS) {
      int at = text.indexOf(separator, Math.max(0, from - separator.length()));
      while (at >= 0) {
        int start = at + separator.length();
        while (start < text.length()
            && (Character.isWhitespace(text.charAt(start)) || Characters.isQuote(text.charAt(start)))) {
          start++;
        }
        if (start < text.length()) {
          starts.set(start);
        }
        at = text.indexOf(separator, at + 1);
      }
    }
    return starts;
  }
}
