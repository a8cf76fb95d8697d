package org.mlsyssearch.corpus.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Venue;

/**
 * The venue and year that the title of a whole list states for its papers: "NeRFs at ICCV 2021",
 * "Awesome papers published in WSDM". The title of a survey with the place where it was published
 * states none. Immutable.
 */
final class ListVenue {

  /** Where so many papers state another venue, the title speaks of something else. */
  private static final double FEW = 0.2;

  private static final Pattern DATED =
      Pattern.compile(
          "(?<![\\[(\\p{L}])((?:\\p{Lu}[\\p{L}&]*/)*)(\\p{Lu}[\\p{L}&]+)["
              + " _'\u2019-]{0,2}((?:19|20)\\d{2})\\b(?![\\])])");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\b(?:papers?|publications|articles)\\b.* (?:in|at|from|of|by) (?:the"
              + " )?((?-i:\\p{Lu})[\\p{L}&]+)(?: conference| journal)?$");

  private final @Nullable VenueTag tag;

  private ListVenue(@Nullable VenueTag tag) {
    this.tag = tag;
  }

  /** What a list's title states. */
  static ListVenue of(String title, VenueTagReader venues) {
    Matcher dated = DATED.matcher(title);
    if (dated.find()) {
      VenueTag tag = venues.read(dated.group(2) + " " + dated.group(3));
      boolean several = !dated.group(1).isEmpty();
      return new ListVenue(
          tag == null || !tag.known()
              ? null
              : several ? new VenueTag(null, tag.year(), null, false) : tag);
    }
    Matcher named = NAMED.matcher(title);
    VenueTag tag = named.find() ? venues.read(named.group(1)) : null;
    return new ListVenue(tag == null || !tag.known() ? null : tag);
  }

  /** Gives the venue and year to those papers for which nothing else states them. */
  void give(List<Found> papers) {
    if (tag == null || papers.stream().filter(this::isElsewhere).count() > FEW * papers.size()) {
      return;
    }
    for (Found paper : papers) {
      DraftBuilder facts = paper.reading().facts();
      boolean untold = facts.venue == null && paper.above().venue() == null;
      facts.venue = untold ? tag.venue() : facts.venue;
      if (facts.year == null && !isElsewhere(paper)) {
        facts.year = tag.year();
      }
    }
  }

  private boolean isElsewhere(Found paper) {
    if (tag == null) {
      return false;
    }
    Venue venue = paper.reading().facts().venue;
    Integer year = paper.reading().facts().year;
    boolean other =
        venue != null
            && tag.venue() != null
            && venue.kind() != Kind.PREPRINT
            && !venue.id().equals(tag.venue().id());
    return other || (year != null && tag.year() != null && !year.equals(tag.year()));
  }
}
