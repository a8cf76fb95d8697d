package org.mlsyssearch.corpus.markdown.entry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.DraftBuilder;
import org.mlsyssearch.corpus.lexicon.FieldNames;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Venue;

/**
 * Settles where and when a paper was published among all that an entry states: a published venue
 * before a preprint, the venue's year before one that stands alone, that before a date in front of
 * the title. For one entry.
 */
final class Publication {

  private final List<VenueTag> stated = new ArrayList<>();
  private @Nullable VenueTag best;
  private @Nullable VenueTag mentioned;
  private @Nullable Integer yearBehind;
  private @Nullable Integer yearBefore;
  private @Nullable Integer yearOfOther;
  private @Nullable Integer dateOfNote;
  private @Nullable String arxivId;
  private boolean first;

  /** Takes a preprint that a sentence mentions; it counts where nothing else is stated. */
  void mention(VenueTag tag) {
    mentioned = mentioned == null ? tag : mentioned;
  }

  /** "[08/12/2020]" in a note below: when somebody read or wrote it. */
  static boolean isDateOfNote(Part part, Claim claim, VenueTag tag) {
    return part.field() == FieldNames.Field.FREE
        && tag.venue() == null
        && claim.span().end() - claim.span().start() > "2020".length() + 2;
  }

  /** Takes a date among notes; it counts where no other year is stated. */
  void date(VenueTag tag) {
    dateOfNote = dateOfNote == null ? tag.year() : dateOfNote;
  }

  void add(VenueTag tag, boolean titled, boolean dateField) {
    first |= !titled;
    if (tag.arxivId() != null && arxivId == null) {
      arxivId = tag.arxivId();
    }
    Integer year = tag.year();
    if (tag.venue() == null) {
      if (titled && !dateField) {
        yearBehind = yearBehind == null ? year : yearBehind;
      } else {
        yearBefore = yearBefore == null ? year : yearBefore;
      }
      return;
    }
    stated.add(tag);
    choose(tag);
  }

  private void choose(VenueTag tag) {
    VenueTag before = best;
    if (before == null || publishes(tag, before)) {
      best = tag;
    } else if (yearOfOther == null && !areApart(tag, before)) {
      yearOfOther = tag.year();
    }
  }

  /** "ACL: A Title", "SemEval 2014" below: whether two known meetings are named, not one twice. */
  private static boolean areApart(VenueTag tag, VenueTag stated) {
    Venue venue = tag.venue();
    Venue old = stated.venue();
    return venue != null
        && old != null
        && tag.known()
        && stated.known()
        && venue.kind() != Kind.PREPRINT
        && old.kind() != Kind.PREPRINT
        && !venue.equals(old);
  }

  /** "[HW90]": a key that the authors' surnames make is no venue beside another. */
  private void withoutKey(List<String> authors) {
    VenueTag key = best;
    if (key != null
        && !key.known()
        && stated.size() > 1
        && key.venue() != null
        && CitationKey.isOf(key.venue().label(), authors)) {
      stated.remove(key);
      best = null;
      yearOfOther = null;
      stated.forEach(this::choose);
    }
  }

  /**
   * "arXiv 2020/04, ECCV 2020": a paper was published where it says so beside its preprint, and
   * where a year stands rather than where none does.
   */
  private static boolean publishes(VenueTag tag, VenueTag stated) {
    Venue venue = tag.venue();
    Venue old = stated.venue();
    return old != null
        && venue != null
        && old.kind() == Kind.PREPRINT
        && venue.kind() != Kind.PREPRINT
        && (tag.known()
            || tag.year() != null
            || stated.year() == null
            || VenueTagReader.mayNameVenue(venue.label()));
  }

  /** Whether some tag stands before the title. */
  boolean first() {
    return first;
  }

  boolean known() {
    return best != null && best.known();
  }

  void settle(DraftBuilder facts) {
    if (mentioned != null && best == null && yearBehind == null) {
      add(mentioned, true, false);
    }
    withoutKey(facts.authors);
    Integer year = null;
    if (best != null) {
      facts.venue = best.venue();
      year = best.year();
    }
    year = year == null ? yearBehind : year;
    year = year == null ? yearOfOther : year;
    year = year == null ? yearBefore : year;
    facts.year = year == null ? dateOfNote : year;
    if (facts.arxivId == null) {
      facts.arxivId = arxivId;
    }
  }
}
