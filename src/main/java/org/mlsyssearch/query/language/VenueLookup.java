package org.mlsyssearch.query.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.search.VenueNames;
import org.mlsyssearch.text.Tokenizer;

/**
 * Recognises venues, alone or with a year, as people write them: {@code osdi23}, {@code OSDI '23},
 * {@code mlsys 2024}, {@code Operating Systems Design and Implementation}. Immutable.
 */
public final class VenueLookup {

  private static final Pattern WITH_YEAR = Pattern.compile("(.*?[^\\d'’-])['’-]?(\\d{4}|\\d{2})");
  private static final Pattern YEAR = Pattern.compile("['’]?(\\d{2})|(\\d{4})");
  private static final int OLDEST = 1950;
  private static final int NEWEST = 2099;

  /** A year of two digits up to this one is of this century. */
  private static final int NEWEST_SHORT = 49;

  /**
   * A venue that words name.
   *
   * @param words how many words it took
   */
  public record Match(Venue venue, @Nullable Integer year, int words) {}

  private final Map<String, Venue> byKey = new HashMap<>();
  private int longest;

  /**
   * @param venues every venue with its names; where two share a name, a label or id wins
   */
  public VenueLookup(List<VenueNames> venues) {
    for (VenueNames names : venues) {
      names.aliases().forEach(alias -> add(alias, names.venue()));
    }
    for (VenueNames names : venues) {
      add(names.venue().name(), names.venue());
    }
    for (VenueNames names : venues) {
      add(names.venue().label(), names.venue());
      add(names.venue().id(), names.venue());
    }
  }

  private void add(String name, Venue venue) {
    String key = Tokenizer.key(name);
    if (!key.isEmpty()) {
      byKey.put(key, venue);
      longest = Math.max(longest, name.split("\\s+", -1).length);
    }
  }

  /** The venue of a name, label or id. */
  public Optional<Venue> named(String text) {
    return Optional.ofNullable(byKey.get(Tokenizer.key(text)));
  }

  /** A venue with its year that starts at a word; the longest name wins. */
  Optional<Match> withYear(List<String> words, int from) {
    for (int length = Math.min(longest, words.size() - from); length >= 1; length--) {
      String text = String.join(" ", words.subList(from, from + length));
      Optional<Match> match = withYear(text, words, from + length, length);
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private Optional<Match> withYear(String text, List<String> words, int next, int length) {
    Optional<Venue> venue = named(text);
    if (venue.isPresent() && next < words.size()) {
      Matcher year = YEAR.matcher(words.get(next));
      if (year.matches()) {
        Integer when = year(year.group(1) == null ? year.group(2) : year.group(1));
        if (when != null) {
          return Optional.of(new Match(venue.get(), when, length + 1));
        }
      }
    }
    return joined(text).map(match -> new Match(match.venue(), match.year(), length));
  }

  /** A venue and its year written as one: {@code osdi23}. */
  private Optional<Match> joined(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    Matcher matcher = WITH_YEAR.matcher(text);
    if (last < '0' || last > '9' || !matcher.matches()) {
      return Optional.empty();
    }
    Integer year = year(matcher.group(2));
    return year == null
        ? Optional.empty()
        : named(matcher.group(1)).map(venue -> new Match(venue, year, 1));
  }

  /** A venue's full name or alias of several words that starts at a word. */
  public Optional<Match> ofSeveralWords(List<String> words, int from) {
    for (int length = Math.min(longest, words.size() - from); length >= 2; length--) {
      int count = length;
      Optional<Venue> venue = named(String.join(" ", words.subList(from, from + length)));
      if (venue.isPresent()) {
        return venue.map(found -> new Match(found, null, count));
      }
    }
    return Optional.empty();
  }

  private static @Nullable Integer year(String digits) {
    int number = Integer.parseInt(digits);
    if (digits.length() == 2) {
      return number <= NEWEST_SHORT ? 2000 + number : 1900 + number;
    }
    return number >= OLDEST && number <= NEWEST ? number : null;
  }
}
