package org.mlsyssearch.corpus.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.text.FastPattern;

/**
 * Reads where and when a paper was published from the ways people write it.
 *
 * <p>The grammar: an optional "In", "Proceedings of the", an ordinal and a society; a venue's name
 * or acronym, or a workshop {@code @} its host; a year of four digits, or of two after an
 * apostrophe or an acronym; notes such as "Oral", "best paper" or "to appear"; volume and pages.
 * {@code Arxiv'23}, {@code arXiv:2311.03285}, {@code NSDI' 24}, {@code In 17th {USENIX} Symposium
 * on ... ({NSDI} 20)} and {@code 2023/05} are all tags. Not thread-safe: it remembers the texts it
 * met.
 */
public final class VenueTagReader {

  private static final FastPattern DATED =
      FastPattern.compile(
          "((?:[A-Z]|[a-z]+[A-Z]|[a-z]{2,4}(?= [A-Z]))[\\w&/.-]*(?:"
              + " (?:and|of|on|in|the|for|&|[A-Z][\\w&/.-]*)){0,8})(?:,? (?:19|20)\\d{2}|,?"
              + " ?['\u2018\u2019] ?\\d{2})");

  /** "Symposium on Wells (WELL) 2020". */
  private static final FastPattern DATED_GROUP = FastPattern.compile("(.*\\)),? ((?:19|20)\\d{2})");

  private static final FastPattern YEAR_BEHIND =
      FastPattern.compile(" (?:19|20)\\d{2}$|['\u2018\u2019] ?\\d{2}$");
  private static final int LONGEST_YEAR = 5;

  /** A text beyond this many characters is no tag, whatever markup it holds. */
  private static final int LONGEST_RAW = 1000;

  private static final int REMEMBERED = 8192;

  private final Map<String, Optional<VenueTag>> tags = new HashMap<>();
  private final Map<String, Optional<VenueTag>> names = new HashMap<>();

  private final VenueDirectory venues;
  private final VenueFinder finder;

  public VenueTagReader(VenueDirectory venues) {
    this.venues = venues;
    this.finder = new VenueFinder(venues);
  }

  /** The tag a whole text is; null if it is none. A venue nobody knows needs a year beside it. */
  public @Nullable VenueTag read(String text) {
    return read(text, false);
  }

  /** The tag in a place that holds venues, where any short name is one; null if it is none. */
  public @Nullable VenueTag readVenue(String text) {
    return read(text, true);
  }

  /**
   * The venue of a text that is a name in title case and a year, such as "Information Systems
   * 2020"; null if it is none. For places where such a text is no part of a title.
   */
  public @Nullable VenueTag readDated(String text) {
    String name = text.strip();
    String end = name.substring(Math.max(0, name.length() - LONGEST_YEAR));
    Matcher dated = YEAR_BEHIND.isFoundIn(end) ? DATED.match(name) : null;
    return dated != null && !Places.isPlace(dated.group(1)) ? readVenue(text) : null;
  }

  /** Tells which stretches that begin at a place of a text and end before a limit may be tags. */
  public TagGate gate(String text, int start, int limit) {
    return new TagGate(venues, text, start, limit);
  }

  /**
   * A quick test: whether some word of a text begins as those do that only names of venues have.
   */
  public static boolean mayNameVenue(String text) {
    return VenueTypes.areIn(text);
  }

  /** Looks a text up among those met: entries are taken apart in several ways. */
  private @Nullable VenueTag read(String raw, boolean anyName) {
    if (raw.length() > LONGEST_RAW) {
      return null;
    }
    Map<String, Optional<VenueTag>> met = anyName ? names : tags;
    if (met.size() > REMEMBERED) {
      met.clear();
    }
    return met.computeIfAbsent(raw, each -> Optional.ofNullable(lookUp(each, anyName)))
        .orElse(null);
  }

  private @Nullable VenueTag lookUp(String raw, boolean anyName) {
    return anyName || gate(raw, 0, raw.length()).mayBeTag(raw.length())
        ? readAnew(raw, anyName)
        : null;
  }

  private @Nullable VenueTag readAnew(String raw, boolean anyName) {
    String text = TagText.tidy(raw);
    if (text.isEmpty() || text.length() > 220) {
      return null;
    }
    if (DateTag.is(text)) {
      return DateTag.read(text);
    }
    VenueTag preprint = PreprintTag.read(text, venues);
    if (preprint != null) {
      return preprint;
    }
    // "17th USENIX Symposium on Networked Systems Design and Implementation (NSDI 20)"
    int open = text.lastIndexOf('(');
    Matcher dated = open > 0 ? DATED_GROUP.match(text) : null;
    VenueTag before = dated == null ? null : readAnew(dated.group(1), anyName);
    if (dated != null && before != null && before.venue() != null && before.known()) {
      return new VenueTag(before.venue(), Years.of(dated.group(2)), null, true);
    }
    if (open > 0 && text.endsWith(")")) {
      VenueTag inner = named(text.substring(open + 1, text.length() - 1), false);
      VenueTag outer = named(text.substring(0, open), anyName);
      if (inner != null && inner.venue() == null) {
        // "Journal of ... Research 17 (2016)": what stands before the year's bracket is a volume.
        String head = TagText.withoutVolume(text.substring(0, open).strip());
        outer = named(head + " " + inner.year(), anyName);
      }
      boolean plausible =
          outer != null
              || (inner != null
                  && inner.venue() != null
                  && inner.venue().equals(venues.find(text.substring(0, open)))) // "Oakland (S&P)"
              || VenueFinder.isTyped(text.substring(0, open))
              || Abbreviations.isOf(
                  text.substring(open + 1, text.length() - 1), text.substring(0, open));
      if (inner != null && plausible && (outer == null || inner.known())) {
        return outer == null || outer.year() == null || inner.year() != null
            ? inner
            : new VenueTag(inner.venue(), outer.year(), null, inner.known());
      }
      if (outer != null) {
        return outer;
      }
    }
    return named(text, anyName);
  }

  /** A venue that nobody knows, under the name a list gives it. */
  public static Venue unknown(String name) {
    return VenueFinder.unknown(name);
  }

  private @Nullable VenueTag named(String raw, boolean anyName) {
    String text = Characters.trimmed(raw);
    Venue whole = venues.find(text);
    if (whole != null && !anyName && VenueFinder.isOrdinary(text, whole)) {
      return null; // "(taco)" is a system, "TACO" a journal; "Fast" is no FAST.
    }
    if (whole != null) {
      return new VenueTag(whole, null, null, true);
    }
    Integer year = YearMention.of(text);
    String undated = YearMention.without(text, year).strip();
    String shorter = TagText.withoutMonth(undated);
    String name = Characters.trimmed(Publishers.isOne(shorter) ? undated : shorter);
    if (name.isEmpty()) {
      return year == null ? null : new VenueTag(null, year, null, false);
    }
    Venue venue = finder.find(TagText.withoutVolume(name));
    if (venue != null) {
      return new VenueTag(venue, year, null, true);
    }
    venue = finder.workshop(name);
    boolean known = venue != null && venues.find(venue.label()) != null;
    if (venue != null && (year != null || anyName || known || name.contains("@"))) {
      return new VenueTag(venue, year, null, known);
    }
    if (year != null && NameForms.isAcronym(name)) {
      return new VenueTag(VenueFinder.unknown(name), year, null, false);
    }
    if ((anyName || (year != null && VenueFinder.isTyped(name)))
        && name.indexOf(']') < 0
        && Titles.words(name) <= 16
        && !NameForms.isSentence(name, anyName)
        && NameForms.hasCapital(name)) {
      return new VenueTag(VenueFinder.unknown(TagText.withoutVolume(name)), year, null, false);
    }
    return null;
  }
}
