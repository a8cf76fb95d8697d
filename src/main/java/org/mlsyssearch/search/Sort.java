package org.mlsyssearch.search;

import java.util.Optional;

/** The order of the hits; every order ends with newer first, then title, then id. */
public enum Sort {
  RELEVANCE("relevance"),
  NEWEST("year:desc"),
  OLDEST("year:asc"),
  TITLE("title:asc");

  private final String id;

  Sort(String id) {
    this.id = id;
  }

  /** The value of the parameter. */
  public String id() {
    return id;
  }

  public static Optional<Sort> parse(String id) {
    for (Sort sort : values()) {
      if (sort.id.equals(id)) {
        return Optional.of(sort);
      }
    }
    return Optional.empty();
  }
}
