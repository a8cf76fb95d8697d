package org.mlsyssearch.corpus.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mlsyssearch.corpus.lexicon.Characters;
import org.mlsyssearch.corpus.lexicon.Persons;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/**
 * Reads authors with the venue behind them: "A. Author et al. NeurIPS", "A, B and C. SOSP 2023".
 */
final class Credits {

  private static final Pattern ET_AL = Pattern.compile("et[ .]*al\\b\\.?[\\s,.;:]*");
  private static final int LONGEST_VENUE = 8;

  /** How many signs a venue of so few words has at most. */
  private static final int LONGEST_TAIL = 400;

  private final VenueTagReader venues;

  Credits(VenueTagReader venues) {
    this.venues = venues;
  }

  /** Notes authors and venue in an entry; whether the text is of that form. */
  boolean absorb(String text, Entry entry) {
    Matcher etAl = ET_AL.matcher(text);
    if (etAl.find()) {
      String names = text.substring(0, etAl.start()) + " et al.";
      String venue = Characters.trimmed(text.substring(etAl.end()));
      if (!Persons.areMany(names) && !Persons.areSurnames(names)) {
        return false;
      }
      if (!venue.isEmpty() && !absorbVenue(venue, true, entry)) {
        return false;
      }
      entry.authors(names);
      return true;
    }
    for (int stop = text.lastIndexOf(". "); stop > 0; stop = text.lastIndexOf(". ", stop - 1)) {
      String venue = text.substring(stop + 2).strip();
      if (venue.length() > LONGEST_TAIL || Titles.words(venue) > LONGEST_VENUE) {
        return false;
      }
      String names = text.substring(0, stop);
      if (Persons.areSome(names) && absorbVenue(venue, false, entry)) {
        entry.authors(names);
        return true;
      }
    }
    return false;
  }

  private boolean absorbVenue(String text, boolean anyName, Entry entry) {
    if (Titles.words(text) > LONGEST_VENUE) {
      return false;
    }
    VenueTag tag = venues.read(text);
    if (tag == null) {
      tag = anyName ? venues.readVenue(text) : venues.readDated(text);
    }
    if (tag != null) {
      entry.absorb(tag);
    }
    return tag != null;
  }
}
