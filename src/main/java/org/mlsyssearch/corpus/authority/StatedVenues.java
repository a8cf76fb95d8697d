package org.mlsyssearch.corpus.authority;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.corpus.lexicon.Titles;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Printable;
import org.mlsyssearch.model.Venue;
import org.mlsyssearch.text.Identifiers;

/**
 * The venues that records name in a field of their own, such as {@code booktitle}: there is always
 * one.
 *
 * <p>A name is looked up as it is, as {@link VenueName} cuts it, by its acronym, as an abbreviation
 * and as a {@link VenueTagReader} reads it; one that nobody knows is a venue of its own, under its
 * acronym where it states one. Remembers the names met last, as databases repeat them. Not
 * thread-safe.
 */
public final class StatedVenues {

  private static final int REMEMBERED = 50_000;

  private static final Pattern ARXIV =
      Pattern.compile(
          "(?i)^(?:available (?:at|on)\\s+)?(?:corr\\b.{0,40}|.{0,30}\\barxiv\\b.{0,60})$");
  private static final Pattern ARXIV_ID =
      Pattern.compile("(?i)(?:arxiv[:\\s]\\s*|abs/)([\\w.-]+/?[\\d.]*\\d)");
  private static final Pattern SECOND_MEETING =
      Pattern.compile(
          "(?i)(?: and| jointly with| joint with) (?:the )?(?=(?:\\S+"
              + " ){0,4}(?:conference|symposium|meeting|congress|workshop)\\b)");
  private static final Pattern WORKSHOP = Pattern.compile("(?i)\\bworkshops?\\b|@");
  private static final Pattern ORDINARY =
      Pattern.compile(
          "(?i)international|conference|symposium|annual|proceedings|workshop|meeting|congress|association|system|systems|joint|european|asian|society");

  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

  /**
   * What a stated place comes to.
   *
   * @param venue where it was published
   * @param known whether {@code venues.yaml} has it
   * @param year the year beside the name; null if there is none
   * @param arxivId the id beside arXiv's name; null if there is none
   */
  public record Stated(
      Venue venue, boolean known, @Nullable Integer year, @Nullable String arxivId) {}

  private record Key(String name, Kind kind) {}

  private final Venues known;
  private final VenueTagReader tags;
  private final Map<Key, Stated> met =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Stated> eldest) {
          return size() > REMEMBERED;
        }
      };

  public StatedVenues(Venues known) {
    this.known = known;
    this.tags = new VenueTagReader(known);
  }

  /**
   * What a place comes to.
   *
   * @param name not blank
   * @param kind what it is if nobody knows it and its name does not say
   */
  public Stated read(String name, Kind kind) {
    return met.computeIfAbsent(new Key(name, kind), this::find);
  }

  /** The venue of a place; its parameters are those of {@link #read}. */
  public Venue of(String name, Kind kind) {
    return read(name, kind).venue();
  }

  private Stated find(Key key) {
    String text = Printable.of(key.name()).strip();
    Venue arxiv = known.find("arXiv");
    if (arxiv != null && ARXIV.matcher(text).matches()) {
      return arxiv(text, arxiv);
    }
    Venue venue = known.find(text);
    if (venue != null) {
      return new Stated(venue, true, null, null);
    }
    VenueName name = VenueName.of(text);
    VenueTag tag = WORKSHOP.matcher(text).find() ? tags.readVenue(text) : null;
    // A workshop that says with which known conference it is held.
    if (tag != null && tag.venue() != null && tag.venue().label().contains("@")) {
      return new Stated(tag.venue(), tag.known(), tag.year(), null);
    }
    venue = known(name);
    if (venue != null) {
      return new Stated(venue, true, name.year(), null);
    }
    return new Stated(unknown(name, text, key.kind()), false, name.year(), null);
  }

  private static Stated arxiv(String text, Venue arxiv) {
    var stated = ARXIV_ID.matcher(text);
    String id = stated.find() ? Identifiers.arxivIn(stated.group(1)) : null;
    return new Stated(arxiv, true, null, id);
  }

  private @Nullable Venue known(VenueName name) {
    Venue venue = known.find(name.whole());
    if (venue == null) {
      venue = byName(name.full());
    }
    if (venue == null) {
      venue = byAcronym(name);
    }
    for (String head : heads(name.full())) {
      venue = venue == null ? byName(head) : venue;
    }
    return venue;
  }

  private @Nullable Venue byName(String name) {
    if (name.isEmpty()) {
      return null;
    }
    Venue venue = known.find(name);
    if (venue == null) {
      venue = known.meeting(name);
    }
    if (venue == null) {
      VenueTag tag = tags.readVenue(name);
      venue = tag != null && tag.known() ? tag.venue() : null;
    }
    return venue;
  }

  /** The venue of an acronym, unless the full name beside it is another one's. */
  private @Nullable Venue byAcronym(VenueName name) {
    String acronym = name.acronym();
    Venue venue = acronym == null ? null : known.find(acronym);
    if (venue == null && acronym != null && acronym.matches("\\w+[-/]\\w+")) {
      venue = known.find(acronym.split("[-/]", -1)[0]); // "ACL-HLT"
    }
    return venue == null || isAnother(name.full(), venue) ? null : venue;
  }

  private boolean isAnother(String full, Venue venue) {
    List<String> stated = content(full);
    if (stated.size() < 2) {
      return false;
    }
    String names = String.join(" ", known.aliases(venue.id())) + " " + venue.name();
    List<String> its = content(names);
    long shared =
        stated.stream()
            .filter(word -> its.stream().anyMatch(other -> begin(word).equals(begin(other))))
            .count();
    return !its.isEmpty() && shared * 2 < stated.size();
  }

  private static List<String> content(String name) {
    return Stream.of(NO_LETTER.split(name.toLowerCase(Locale.ROOT), -1))
        .filter(word -> word.length() > 3 && !ORDINARY.matcher(word).matches())
        .toList();
  }

  private static String begin(String word) {
    return word.substring(0, Math.min(word.length(), 5));
  }

  /** What stands before a track or a second meeting that is held at the same time. */
  private static List<String> heads(String full) {
    int colon = full.indexOf(": ");
    String head = colon > 0 ? full.substring(0, colon) : full;
    String first = SECOND_MEETING.split(head, 2)[0];
    return List.of(head, first);
  }

  private Venue unknown(VenueName name, String stated, Kind kind) {
    String acronym = name.acronym();
    VenueTag held = acronym != null && acronym.contains("@") ? tags.readVenue(acronym) : null;
    if (held != null && held.venue() != null) {
      return held.venue();
    }
    Kind named =
        WORKSHOP.matcher(name.full()).find()
            ? Kind.WORKSHOP
            : name.isJournal() ? Kind.JOURNAL : name.isMeeting() ? Kind.CONFERENCE : kind;
    // Of journals "Proceedings of the" is a part of the name.
    String own = named == Kind.JOURNAL && !name.isMeeting() ? name.whole() : name.full();
    String full = Titles.words(own) == 0 ? acronym : own;
    full = full == null ? stated : full;
    Venue venue = Venues.unknown(acronym == null ? full : acronym, named);
    return new Venue(venue.id(), venue.label(), full, named);
  }
}
