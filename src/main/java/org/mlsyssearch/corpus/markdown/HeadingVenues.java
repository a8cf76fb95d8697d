package org.mlsyssearch.corpus.markdown;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.authority.Venues;
import org.mlsyssearch.corpus.lexicon.Months;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.text.FastPattern;

/** Which venue or year a heading is, told by its text and by the headings beside it. */
final class HeadingVenues {

  /**
   * So many headings beside one say what it is: two that are surely venues, or two that are none.
   */
  private static final int ENOUGH = 2;

  private static final FastPattern BEHIND =
      FastPattern.compile(
          "(?i)\\s+(?:(?:accepted |selected |full |long |short |oral"
              + " )?papers?|publications?|proceedings|program(?:me)?|(?:day|session|part|track) \\w+|main"
              + " (?:conference|track))$");

  /** "OSDI2022 Jul 11, 2022" */
  private static final FastPattern DATE_BEHIND =
      FastPattern.compile(
          "(?<=\\d{2}),? \\(?"
              + Months.NAME
              + "\\.? \\d{1,2}(?:-\\d{1,2})?,? (?:19|20)\\d{2}\\)?$");

  private static final FastPattern BEFORE =
      FastPattern.compile(
          "(?i)^(?:\\w+ ){0,2}papers? (?:(?:published|accepted|presented|appeared) )?(?:in|at|by|from|of|to)"
              + " |^(?:earlier|older|previous|recent|latest|other|more|new)\\s+");

  /** "Symposium on Wells (SOW)" */
  private static final Pattern NAMED =
      Pattern.compile(".*\\p{L} \\((\\p{Lu}[\\p{L}&-]*\\p{Lu}[\\p{L}&-]*)\\)");

  private final VenueTagReader venues;
  private final IdentityHashMap<Set<String>, Boolean> lists = new IdentityHashMap<>();

  HeadingVenues(VenueTagReader venues) {
    this.venues = venues;
  }

  /**
   * The venue or year that a heading is, whatever it says of the papers there; null if it is none.
   */
  @Nullable VenueTag read(String label) {
    String name = BEHIND.replaceFirst(DATE_BEHIND.replaceFirst(label, ""), "");
    return venues.read(BEFORE.replaceFirst(name, ""));
  }

  /**
   * The same, where a venue that nobody knows counts among headings that are all venues.
   *
   * @param siblings it and the headings beside it
   */
  @Nullable VenueTag read(String label, Set<String> siblings) {
    VenueTag known = read(label);
    Matcher name = NAMED.matcher(label);
    return known == null && name.matches() && lists.computeIfAbsent(siblings, this::areVenues)
        ? new VenueTag(Venues.unknown(name.group(1), Kind.CONFERENCE), null, null, true)
        : known;
  }

  /** Whether all of them that say anything are venues, some of them known ones. */
  private boolean areVenues(Set<String> labels) {
    int sure = 0;
    for (String label : labels) {
      VenueTag tag = read(label);
      if (tag != null && tag.venue() != null && tag.known()) {
        sure++;
      } else if (!Headings.isNoTopic(label) && !NAMED.matcher(label).matches()) {
        return false;
      }
    }
    return sure >= ENOUGH;
  }

  /**
   * Whether a heading that is a venue's name without a year rather names a subject, since none
   * beside it is surely a venue: "Machine Learning", "TinyML".
   */
  boolean isSubject(String label, VenueTag tag, Set<String> siblings) {
    if (tag.year() != null || tag.venue() == null) {
      return false;
    }
    List<String> others =
        siblings.stream()
            .filter(other -> !other.equals(label) && !Headings.isNoTopic(other))
            .toList();
    return others.size() >= ENOUGH && others.stream().allMatch(other -> read(other) == null);
  }
}
