package org.mlsyssearch.corpus.markdown;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.SystemNames;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;

/**
 * Finds the tag in a bracketed group, alone or among other words: {@code OSDI'20, Best Paper},
 * {@code Google, 2017 CVPR}, {@code VLDB 2021 from somebody}, {@code ICDE 2016 WiseDB}.
 */
final class GroupTags {

  private static final Pattern PARTS = Pattern.compile("[,;|\uFF0C\uFF5C]");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

  /** A tag among other words is at most this many words. */
  private static final int LONGEST_TAG = 4;

  private static final int LONGEST_GROUP = 14;

  private final VenueTagReader venues;

  GroupTags(VenueTagReader venues) {
    this.venues = venues;
  }

  /** Notes the tag of a group in an entry; whether there is one. */
  boolean absorb(String inner, Entry entry) {
    VenueTag whole = venues.read(inner);
    if (whole != null && (whole.known() || whole.venue() == null || isHosted(whole))) {
      entry.absorb(whole);
      return true;
    }
    if (absorbPart(inner, entry) || absorbEnd(inner, entry)) {
      return true;
    }
    if (whole == null && absorbYear(inner, entry)) {
      return true;
    }
    VenueTag named = whole != null ? whole : venues.readDated(inner);
    if (named != null) {
      entry.absorb(named);
    }
    return named != null;
  }

  private static boolean isHosted(VenueTag tag) {
    return tag.venue() != null && tag.venue().label().contains(" @ ");
  }

  private boolean absorbPart(String inner, Entry entry) {
    String[] parts = PARTS.split(inner, -1);
    if (parts.length < 2) {
      return false;
    }
    boolean found = false;
    for (String part : parts) {
      VenueTag tag = venues.read(part.strip());
      if (tag == null || !tag.known() || entry.hasPublisher()) {
        continue;
      }
      entry.absorb(tag);
      found = true;
      for (String other : parts) {
        VenueTag year = tag.year() == null ? venues.read(other.strip()) : null;
        if (year != null && year.venue() == null) {
          entry.absorb(year);
        }
      }
    }
    return found;
  }

  /** "Author et al., 2015, Nickname": a year among other parts. */
  private boolean absorbYear(String inner, Entry entry) {
    String[] parts = PARTS.split(inner, -1);
    for (int i = 0; i < parts.length && parts.length > 1; i++) {
      VenueTag tag = YEAR.matcher(parts[i].strip()).matches() ? venues.read(parts[i]) : null;
      if (tag != null && tag.year() != null) {
        entry.absorb(tag);
        return true;
      }
    }
    return false;
  }

  /** A known venue with its year at one end; a name at the other is the system's. */
  private boolean absorbEnd(String inner, Entry entry) {
    String[] words = BLANKS.split(inner.strip(), -1);
    if (words.length < 2 || words.length > LONGEST_GROUP) {
      return false;
    }
    for (int length = Math.min(LONGEST_TAG, words.length - 1); length > 0; length--) {
      int rest = words.length - length;
      VenueTag first = dated(words, 0, length);
      VenueTag last = first == null ? dated(words, rest, words.length) : null;
      if (first != null || last != null) {
        entry.absorb(first != null ? first : java.util.Objects.requireNonNull(last));
        String name = first != null ? words[words.length - 1] : words[0];
        if (rest == 1 && SystemNames.canBeInParentheses(name)) {
          entry.facts.addSystem(name);
        }
        return true;
      }
    }
    return false;
  }

  private @Nullable VenueTag dated(String[] words, int from, int to) {
    VenueTag tag = venues.read(String.join(" ", Arrays.copyOfRange(words, from, to)));
    return tag != null && tag.known() && tag.year() != null ? tag : null;
  }
}
