package org.mlsyssearch.corpus.lexicon;

import java.util.Locale;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.text.FastPattern;

/**
 * Finds the venue that a name without a year means: with or without "In", "Proceedings of the", an
 * ordinal, a society or "Conference on" around it, or as a workshop of a known host. Immutable.
 */
final class VenueFinder {

  private static final FastPattern LEAD =
      FastPattern.compile(
          "(?i)^(?:in:?|at|on|the|proceedings of|proc\\.?"
              + " of|proc\\.?|annual|"
              + Ordinals.IN_FIGURES
              + "|"
              + Ordinals.OF_TWO_WORDS
              + "|"
              + Ordinals.OF_ONE_WORD
              + "|acm|ieee|usenix|ifip|international|venue:?)"
              + "(?=[\\s:/])[\\s:/]+");
  private static final FastPattern TYPE_WORD =
      FastPattern.compile(
          "(?i)\\b(?:workshop|journal|transactions|trans\\.|letters|proceedings|proc\\.|conference|conf\\.|symposium)\\b");
  private static final FastPattern HELD_AT =
      FastPattern.compile(
          "(?i)^(.{2,60}?)\\s*(?:@| at | in conjunction with | co-located with )\\s*(.{2,40})$");
  private static final FastPattern WORKSHOP_OF =
      FastPattern.compile("(?i)^(.{2,30}?) workshops?(?: on| for|:)? ?(.{0,90})$");
  private static final FastPattern CONFERENCE_ON =
      FastPattern.compile(
          "(?i)^(?:sig\\p{L}+ )?(?:(?:international |intl\\.? |joint |european"
              + " )*(?:conference|conf\\.?|symposium|workshop) (?:on|for) )(?:the )?");
  private static final FastPattern SHORT_BEHIND =
      FastPattern.compile("(.{6,}?)\\s*\\(([A-Z][\\w-]{1,11})\\)");
  private static final FastPattern SHORT_YEAR =
      FastPattern.compile("(?<=\\p{L})[ '\u2019]?\\d{2}$");
  private static final FastPattern TYPE_BEHIND =
      FastPattern.compile("(?i) (?:conference|symposium|workshop|proceedings)$");
  private static final FastPattern WORKSHOPS_BEHIND = FastPattern.compile("(?i)[ -]+workshops?$");
  private static final FastPattern WORKSHOPS_SHORT = FastPattern.compile("([A-Z]{3,8})-?Ws?");
  private static final FastPattern WORKSHOP_ON = FastPattern.compile("(?i)^workshop (on|for) ");
  private static final FastPattern JOURNAL =
      FastPattern.compile("\\b(?:journal|transactions|trans|letters)\\b");

  /** "WELL Proceedings for the 1st workshop on wells": the short name is enough. */
  private static final FastPattern PROCEEDINGS_BEHIND =
      FastPattern.compile("^([A-Z&-]{2,12})[,:]? Proceedings (?:of|for|from) .*$");

  /** "International Workshop on Wells, 53–60. WELL '20". */
  private static final FastPattern PAGES_BEHIND =
      FastPattern.compile("^(.{8,}?),? \\d{1,4}[\u2013-]{1,2}\\d.*$");

  private static final String[] SEPARATORS = {", ", " - ", ": ", " / ", "/"};

  private final VenueDirectory venues;

  VenueFinder(VenueDirectory venues) {
    this.venues = venues;
  }

  /** Whether a name says that it is a venue's. */
  static boolean isTyped(String name) {
    return VenueTypes.areIn(name) && TYPE_WORD.isFoundIn(name);
  }

  /** The known venue of a name, with or without what stands around it. */
  @Nullable Venue find(String name) {
    Matcher named = name.endsWith(")") ? SHORT_BEHIND.match(name) : null;
    if (named != null && isTyped(named.group(1)) && !NameForms.isSentence(named.group(1), false)) {
      // "ACM Transactions on Sensor Networks (TOSN)"
      Venue venue = find(named.group(2));
      return venue != null ? venue : find(named.group(1));
    }
    String rest = name;
    boolean typed = isTyped(name);
    while (true) {
      // A name that is left of "Conference on ..." alone must not be an ordinary word.
      Venue venue = venues.find(rest);
      if (venue != null) {
        return venue;
      }
      Matcher lead = LEAD.find(rest);
      if (lead != null) {
        rest = rest.substring(lead.end());
        continue;
      }
      break;
    }
    if (typed) {
      String core = CONFERENCE_ON.replaceFirst(rest, "");
      Venue venue = core.equals(rest) ? null : venues.find(core);
      if (venue != null) {
        return venue;
      }
      venue = venues.find(TYPE_BEHIND.replaceFirst(rest, ""));
      if (venue != null && !rest.toLowerCase(Locale.ROOT).endsWith(" workshop")) {
        return venue;
      }
    }
    for (String separator : SEPARATORS) {
      int at = rest.indexOf(separator);
      if (at > 0) {
        String head = Characters.trimmed(rest.substring(0, at));
        boolean dated = !head.isEmpty() && Characters.isDigit(head.charAt(head.length() - 1));
        Venue venue = venues.find(dated ? SHORT_YEAR.replaceFirst(head, "") : head);
        if (venue != null && !isOrdinary(head, venue) && (rest.length() - at < 30 || typed)) {
          return venue;
        }
      }
    }
    return workshops(rest);
  }

  /** The workshops of a known conference, by its short name and a letter: "ICCVW", "ECCV-W". */
  private @Nullable Venue workshops(String name) {
    Matcher letter = WORKSHOPS_SHORT.match(name);
    Venue main = letter == null ? null : venues.find(letter.group(1));
    return main == null || main.kind() != Kind.CONFERENCE
        ? null
        : new Venue(Slug.of(name), name, "Workshops of " + main.name(), Kind.WORKSHOP);
  }

  /** Whether one word that is a venue's name but for its capitals is rather an ordinary word. */
  static boolean isOrdinary(String word, Venue venue) {
    if (word.indexOf(' ') >= 0 || word.equals(venue.label())) {
      return false;
    }
    String rest = word.substring(1);
    return rest.equals(rest.toLowerCase(Locale.ROOT))
        && (!Character.isUpperCase(word.charAt(0))
            || venue.label().equals(venue.label().toUpperCase(Locale.ROOT)));
  }

  /** "ME-FoMo @ ICLR", "ICLR Workshop on X", "X workshop at ICLR"; null if it is none. */
  @Nullable Venue workshop(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Matcher held = isHeld(lower) ? HELD_AT.match(name) : null;
    if (held != null) {
      Venue host = find(Characters.trimmed(held.group(2)));
      if (host != null && host.kind() != Kind.PREPRINT) {
        String own =
            Characters.trimmed(
                WORKSHOP_ON.replaceFirst(WORKSHOPS_BEHIND.replaceFirst(held.group(1), ""), ""));
        Venue known = venues.find(own + " @ " + host.label());
        return known != null ? known : own.isEmpty() ? null : venue(own, host);
      }
    }
    Matcher of = lower.contains(" workshop") ? WORKSHOP_OF.match(name) : null;
    if (of != null) {
      Venue host = find(Characters.trimmed(of.group(1)));
      if (host != null) {
        String own = Characters.trimmed(of.group(2));
        if (own.isEmpty() && host.kind() == Kind.WORKSHOP) {
          return host; // "EuroMLSys workshop"
        }
        return venue(own.isEmpty() ? "Workshop" : own, host);
      }
    }
    return null;
  }

  private static boolean isHeld(String lower) {
    return lower.contains("@")
        || lower.contains(" at ")
        || lower.contains(" in conjunction with ")
        || lower.contains(" co-located with ");
  }

  private static Venue venue(String own, Venue host) {
    String label = own + " @ " + host.label();
    return new Venue(Slug.of(label.replace("@", " ")), label, label, Kind.WORKSHOP);
  }

  static Venue unknown(String name) {
    String label = PAGES_BEHIND.replaceFirst(PROCEEDINGS_BEHIND.replaceFirst(name, "$1"), "$1");
    String lower = label.toLowerCase(Locale.ROOT);
    Kind kind =
        lower.contains("workshop")
            ? Kind.WORKSHOP
            : JOURNAL.isFoundIn(lower) ? Kind.JOURNAL : Kind.UNKNOWN;
    String slug = Slug.of(label);
    return new Venue(slug.isEmpty() ? "other" : slug, label, label, kind);
  }
}
