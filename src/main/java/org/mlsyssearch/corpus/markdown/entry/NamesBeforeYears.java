package org.mlsyssearch.corpus.markdown.entry;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.Places;
import org.mlsyssearch.corpus.lexicon.TitleCase;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.tree.Mark;

/** Reads names that nobody knows as venues where a year in brackets stands behind them. */
final class NamesBeforeYears {

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}-]+(?:,? (?:of|on|and|for|in|the|&|[\\p{L}.:-]+)){0,8}");

  private final VenueTagReader venues;

  NamesBeforeYears(VenueTagReader venues) {
    this.venues = venues;
  }

  /** "*Workshop on Graphs* (2019)": italics with a year in brackets behind them. */
  @Nullable VenueTag inItalics(EntryText text, int start, int end) {
    int open = text.text(start, end).lastIndexOf('(') + start;
    if (open <= start) {
      return null;
    }
    Mark italic = text.around(Mark.Kind.ITALIC, start, start + 1);
    VenueTag year = venues.read(text.text(open + 1, end - 1));
    if (italic == null
        || !text.isWhole(italic, start, open)
        || year == null
        || year.venue() != null) {
      return null;
    }
    VenueTag named = venues.readVenue(text.text(start, open));
    return named == null || named.venue() == null
        ? null
        : new VenueTag(named.venue(), year.year(), null, named.known());
  }

  /** "[Title](url) Communications Biology (2020)": a name in title case and a year in brackets. */
  @Nullable VenueTag inTitleCase(EntryText text, int start, int end) {
    int open = text.text(start, end).lastIndexOf('(') + start;
    String name = open <= start ? "" : Characters.trimmed(text.text(start, open));
    boolean last = " [(".indexOf(text.after(end)) >= 0 && Titles.words(name) <= 4;
    if (name.isEmpty()
        || Titles.words(name) > 9
        || !NAME.matcher(name).matches()
        || !Apart.is(text, start, end)
        || !(last || TitleCase.is(name))
        || Persons.areSome(name)
        || Places.isPlace(name)) {
      return null;
    }
    VenueTag year = venues.read(text.text(open + 1, end - 1));
    return year == null || year.venue() != null
        ? null
        : new VenueTag(VenueTagReader.unknown(name), year.year(), null, false);
  }
}
