package org.mlsyssearch.corpus.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/** Finds the venue in a remark behind a title: "... on one GPU, accepted by OSDI'22". */
final class Comments {

  private static final Pattern ACCEPTED =
      Pattern.compile(
          "(?i)\\b(?:accep?ted|accept|published|appear(?:s|ed|ing)?|presented)\\s+(?:by|at|in|to|on|for)\\s+([^,;.()]{2,40})");
  private static final Pattern PARTS = Pattern.compile("[,;:.|()\\[\\]]+\\s*");

  private final VenueTagReader venues;

  Comments(VenueTagReader venues) {
    this.venues = venues;
  }

  /** Notes the venue that the rest of an entry states. */
  void read(Entry entry) {
    if (entry.facts.venue != null || entry.remainder.isEmpty()) {
      return;
    }
    Matcher accepted = ACCEPTED.matcher(entry.remainder);
    while (accepted.find()) {
      VenueTag tag = venues.read(accepted.group(1));
      if (tag != null && tag.venue() != null) {
        entry.absorb(tag);
        return;
      }
    }
    for (String part : PARTS.split(entry.remainder, -1)) {
      VenueTag tag = venues.read(part);
      if (tag != null && tag.known() && tag.year() != null) {
        entry.absorb(tag);
        return;
      }
    }
  }
}
