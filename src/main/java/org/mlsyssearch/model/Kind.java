package org.mlsyssearch.model;

import java.util.List;
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

  private static final List<Kind> ALL = List.of(values());

  private final String id = name().toLowerCase(Locale.ROOT);
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
    return id;
  }

  /**
   * The kind of an {@link #id()}, in any case.
   *
   * @throws IllegalArgumentException if there is no such kind
   */
  public static Kind parse(String id) {
    String stated = id.strip();
    for (Kind kind : ALL) {
      if (kind.id.equalsIgnoreCase(stated)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("There is no kind '" + id + "'");
  }
}
