package org.mlsyssearch.model;

import java.util.Locale;

/** What sort of publication a paper or its venue is. */
public enum Kind {
  CONFERENCE("Conference"),
  JOURNAL("Journal"),
  WORKSHOP("Workshop"),
  PREPRINT("Preprint"),
  /** A thesis, a technical report, a book chapter. */
  OTHER("Other"),
  UNKNOWN("Unknown");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /** The name people read. */
  public String label() {
    return label;
  }

  /** The name in URLs and records: {@code conference}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of an {@link #id()}, in any case.
   *
   * @throws IllegalArgumentException if there is no such kind
   */
  public static Kind parse(String id) {
    for (Kind kind : values()) {
      if (kind.id().equalsIgnoreCase(id.strip())) {
        return kind;
      }
    }
    throw new IllegalArgumentException("There is no kind '" + id + "'");
  }
}
