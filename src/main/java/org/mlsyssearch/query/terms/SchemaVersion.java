package org.mlsyssearch.query.terms;

import java.util.Arrays;
import java.util.stream.Stream;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.search.Facet;

/** How an index says what it was written by, so that no other version of this program reads it. */
public final class SchemaVersion {

  private SchemaVersion() {}

  /**
   * An engine's own number, and what the lists of facts, fields and facets are now.
   *
   * @param number changes whenever an index written before can no longer be read right
   */
  public static String of(int number) {
    return number
        + "-"
        + Integer.toHexString(
            Stream.of(Fact.values(), IndexField.values(), Facet.values())
                .map(Arrays::toString)
                .toList()
                .hashCode());
  }
}
