package org.mlsyssearch.corpus.markdown.entry;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Abbreviations;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.Places;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.text.FastPattern;

/**
 * Recognises names of venues that nobody knows, by what they say and by what stands around them.
 */
final class UnknownVenues {

  private static final Pattern IN =
      Pattern.compile(
          "^[Ii]n(?::\\s*| (?=[\\p{Lu}\\d]|the [Pp]roc|proc))(?:(?:the )?[Pp]roc(?:eedings|\\.)(?: of(?: the)?)? )?"
              + "(?:\\d+(?:st|nd|rd|th) )?");

  /** "HotMills'12, Hilltown": a place or month behind the year. */
  private static final Pattern PLACE_BEHIND =
      Pattern.compile("(?:['\u2019]\\d{2}|(?:19|20)\\d{2}), \\p{Lu}\\p{Ll}");

  private static final Pattern TYPED =
      Pattern.compile(
          "(?:(?:\\p{Lu}[\\p{L}-]+|of|on|and|for|in|the|&|:)"
              + " ){0,6}(?:Journal|Transactions|Letters|Workshops?|Conference|Symposium|Proceedings|Magazine|Annals|Bulletin|Monthly|Quarterly)(?:"
              + " (?:of|on|and|for|in|the|&|\\p{Lu}[\\p{L}-]+)){0,8}");
  static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}-]+(?:,? (?:of|on|and|for|in|the|&|[\\p{L}.:-]+)){0,8}");

  /** "(2016, in press)". */
  private static final FastPattern BEHIND_YEAR = FastPattern.compile("(?<=^(?:19|20)\\d{2}), .*$");

  private final VenueTagReader venues;

  UnknownVenues(VenueTagReader venues) {
    this.venues = venues;
  }

  /**
   * Claims a stretch that is no tag by itself.
   *
   * @param single whether it is one token
   */
  void claim(EntryText text, int start, int end, boolean single, Claims claims) {
    if (MarkedVenues.isTitle(text, start, end)) {
      return;
    }
    String words = text.text(start, end);
    VenueTag before = words.endsWith(")") ? nameBeforeYear(text, start, end) : null;
    if (before != null) {
      boolean link = MarkedVenues.isLink(text, start, end);
      boolean title =
          !link && text.before(start) == ',' && text.around(Mark.Kind.LINK, start, end) != null;
      double strength = (link ? 10 : title ? 2 : 7) + 0.3 * text.words(start, end);
      claims.published(before, start, end, "name before a year in brackets", strength);
      return;
    }
    String acronym = words.endsWith(")") ? acronym(text, start, end) : null;
    if (acronym != null) {
      VenueTag tag = new VenueTag(VenueTagReader.unknown(acronym), null, null, false);
      double strength = 6 + 0.4 * Math.min(12, text.words(start, end));
      claims.published(tag, start, end, "a meeting and its short name", strength);
      return;
    }
    if (single && isTyped(words) && text.isApart(start, end)) {
      VenueTag tag = new VenueTag(VenueTagReader.unknown(words), null, null, false);
      claims.published(tag, start, end, "what calls itself a journal or conference", 4);
      return;
    }
    VenueTag linked = MarkedVenues.byPublisher(text, start, end, venues);
    if (linked != null) {
      claims.published(linked, start, end, "a link to a publisher", 4);
      return;
    }
    VenueTag named = behindIn(text, start, words);
    if (named != null) {
      double strength = 6 + 0.4 * Math.min(12, text.words(start, end));
      claims.published(named, start, end, "a name behind 'in'", strength);
      return;
    }
    boolean apart = isSetOff(text, start, end) && text.before(start) != ')';
    boolean part = isPartOfTitle(text, start, words) || MarkedVenues.isHalf(text, start, end);
    boolean year = Characters.isDigit(words.charAt(words.length() - 1));
    VenueTag dated = year && apart && !part ? venues.readDated(words) : null;
    if (dated != null) {
      double strength = TYPED.matcher(words).lookingAt() ? 7 : 5;
      claims.published(dated, start, end, "name in title case and year", strength);
    }
  }

  /** "A Title: A Survey, 2020", "A Title of This, That, and More, 2020". */
  private static boolean isPartOfTitle(EntryText text, int start, String words) {
    return words.startsWith("A ")
        || (text.before(start) == ','
            && words.contains(" and ")
            && !isTyped(words)
            && text.marks().stream().noneMatch(mark -> mark.start() == start));
  }

  /**
   * "[A Title](url) 6th World Workshop on Wells (WoW)": the short name in brackets behind that of a
   * meeting that it abbreviates; null if there is none.
   */
  private static @Nullable String acronym(EntryText text, int start, int end) {
    int open = text.text(start, end).lastIndexOf('(') + start;
    String name = open <= start ? "" : text.text(start, open).strip();
    boolean meeting =
        text.words(0, start) >= 3
            && text.isApart(start, end)
            && VenueTagReader.mayNameVenue(name)
            && TitleCase.is(name);
    String acronym = text.text(Math.min(end - 1, open + 1), end - 1);
    return meeting && Abbreviations.isOf(acronym, name) ? acronym : null;
  }

  /** "Journal of Peptides": a phrase in capitals with a word that only venues have. */
  private static boolean isTyped(String words) {
    return Character.isUpperCase(words.charAt(0))
        && VenueTagReader.mayNameVenue(words)
        && TYPED.matcher(words).matches();
  }

  private @Nullable VenueTag behindIn(EntryText text, int start, String words) {
    boolean in =
        words.regionMatches(true, 0, "in", 0, 2)
            && IN.matcher(words).find()
            && !Character.isLetterOrDigit(text.before(start));
    boolean placed = in && PLACE_BEHIND.matcher(words).find();
    VenueTag named = in && !placed ? venues.readVenue(IN.matcher(words).replaceFirst("")) : null;
    boolean typed = words.startsWith(":", 2) && VenueTagReader.mayNameVenue(words);
    return named != null && named.venue() != null && (named.year() != null || typed) ? named : null;
  }

  /** "[Title](url) Communications Biology (2020)": a name in title case and a year in brackets. */
  private @Nullable VenueTag nameBeforeYear(EntryText text, int start, int end) {
    int open = text.text(start, end).lastIndexOf('(') + start;
    String name = open <= start ? "" : Characters.trimmed(text.text(start, open));
    if (MarkedVenues.isTitle(text, start, start + name.length())) {
      return null; // "[A Title](https://arxiv.org/...) (2019)"
    }
    boolean last = " [(".indexOf(text.after(end)) >= 0 && Titles.words(name) <= 4;
    if (MarkedVenues.isLink(text, start, end)) {
      VenueTag known = venues.readVenue(name);
      Venue venue = known == null ? VenueTagReader.unknown(name) : known.venue();
      return name.isEmpty() ? null : dated(venue, text.text(open + 1, end - 1));
    }
    if (name.isEmpty()
        || Titles.words(name) > 9
        || !NAME.matcher(name).matches()
        || !text.isApart(start, end)
        || !(last || TitleCase.is(name))
        || Persons.areSome(name)
        || Places.isPlace(name)) {
      return null;
    }
    return dated(VenueTagReader.unknown(name), text.text(open + 1, end - 1));
  }

  private @Nullable VenueTag dated(@Nullable Venue venue, String date) {
    VenueTag year = venue == null ? null : venues.read(BEHIND_YEAR.replaceFirst(date, ""));
    return year == null || year.venue() != null
        ? null
        : new VenueTag(venue, year.year(), null, false);
  }

  /** Whether a stretch is a whole text or a date between dividers. */
  private static boolean isSetOff(EntryText text, int start, int end) {
    return (start == text.start() && Characters.trimmed(text.text(end, text.end())).isEmpty())
        || (Characters.hasDigit(text.text(start, end)) && text.isApart(start, end));
  }
}
