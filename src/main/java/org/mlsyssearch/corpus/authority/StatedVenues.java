package org.mlsyssearch.corpus.authority;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mlsyssearch.corpus.lexicon.VenueDirectory;
import org.mlsyssearch.corpus.lexicon.VenueTag;
import org.mlsyssearch.corpus.lexicon.VenueTagReader;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Venue;

/**
 * The venues that records name in a member of their own, such as {@code booktitle}.
 *
 * <p>A name is looked up as it is and as a {@link VenueTagReader} reads it; one that nobody knows
 * is a venue of its own. Remembers the names met last, as databases repeat them. Not thread-safe.
 */
public final class StatedVenues {

  private static final int REMEMBERED = 50_000;

  private record Key(String name, Kind kind) {}

  private final VenueDirectory known;
  private final VenueTagReader tags;
  private final Map<Key, Venue> met =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Venue> eldest) {
          return size() > REMEMBERED;
        }
      };

  public StatedVenues(VenueDirectory known) {
    this.known = known;
    this.tags = new VenueTagReader(known);
  }

  /**
   * The venue of a name.
   *
   * @param name not blank
   * @param kind what it is if nobody knows it
   */
  public Venue of(String name, Kind kind) {
    return met.computeIfAbsent(new Key(name, kind), this::find);
  }

  private Venue find(Key key) {
    Venue venue = known.find(key.name());
    if (venue != null) {
      return venue;
    }
    VenueTag tag = tags.readVenue(key.name());
    venue = tag == null ? null : tag.venue();
    if (venue == null) {
      return Venues.unknown(key.name(), key.kind());
    }
    return venue.kind() == Kind.UNKNOWN
        ? new Venue(venue.id(), venue.label(), venue.name(), key.kind())
        : venue;
  }
}
