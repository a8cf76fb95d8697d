package org.mlsyssearch.search;

import java.util.List;
import org.mlsyssearch.model.Venue;

/**
 * A venue with every name it goes by, so that a query may use any of them.
 *
 * @param venue the venue
 * @param aliases other names, without label and full name
 */
public record VenueNames(Venue venue, List<String> aliases) {
  public VenueNames {
    aliases = List.copyOf(aliases);
  }
}
