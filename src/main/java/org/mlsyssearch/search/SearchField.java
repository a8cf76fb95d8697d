package org.mlsyssearch.search;

import java.util.Locale;
import java.util.Optional;

/** A part of a paper that a word of the query can be tied to, as in {@code author:stoica}. */
public enum SearchField {
  TITLE,
  SYSTEM,
  AUTHOR,
  VENUE,
  TOPIC,
  AWARD;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<SearchField> parse(String id) {
    for (SearchField field : values()) {
      if (field.id().equalsIgnoreCase(id)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
