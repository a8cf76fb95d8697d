package org.mlsyssearch.corpus.markdown.entry;

import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Hosts;
import org.mlsyssearch.corpus.lexicon.LinkLabels;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.corpus.markdown.tree.Mark;
import org.mlsyssearch.text.Identifiers;

/** Tells by the links and styles around a stretch whether it may be a venue. */
final class MarkedVenues {

  private MarkedVenues() {}

  /** "*A Title: This, and That*, Nature 2020": whether a style ends between both ends. */
  static boolean isHalf(EntryText text, int start, int end) {
    return text.marks().stream()
        .anyMatch(mark -> {
          boolean ends =
              mark.start() < start && mark.end() > start && text.words(mark.end(), end) > 0;
          boolean goesOn =
              mark.start() <= start && mark.end() > end && text.words(end, mark.end()) > 1;
          return ends || (goesOn && text.after(end) == ':');
        });
  }

  /** "[MillKit (2024)](https://arxiv.org/...)": whether a link to a paper begins the entry. */
  static boolean isTitle(EntryText text, int start, int end) {
    Mark link = text.around(Mark.Kind.LINK, start, end);
    return link != null
        && text.words(text.start(), start) == 0
        && text.start() == 0
        && Hosts.isPaper(link.target());
  }

  /** "[Hill Notes (2020)](url)" behind a title: whether a stretch is a whole link. */
  static boolean isLink(EntryText text, int start, int end) {
    Mark link = text.around(Mark.Kind.LINK, start, end);
    return link != null && text.words(0, start) >= 3 && text.isWhole(link, start, end);
  }

  /** "A Title | A. Gray | [Hill Notes](https://doi.org/...)": what a paper's link is called. */
  static @Nullable VenueTag byPublisher(EntryText text, int start, int end, VenueTagReader venues) {
    Mark link = text.around(Mark.Kind.LINK, start, end);
    String name = text.text(start, end);
    if (link == null
        || !text.isWhole(link, start, end)
        || Titles.words(name) > 9
        || name.length() < 3
        || !UnknownVenues.NAME
            .matcher(name.substring(Character.isLowerCase(name.charAt(0)) ? 1 : 0))
            .matches()
        || LinkLabels.of(name) != null
        || Persons.areSome(name)
        || !Hosts.isPublisher(link.target())
        || Identifiers.arxivIn(link.target()) != null
        || text.words(0, start) < 3) {
      return null;
    }
    VenueTag tag = venues.readVenue(name);
    return tag == null || tag.venue() == null ? null : tag;
  }
}
