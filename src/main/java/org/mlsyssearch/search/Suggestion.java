package org.mlsyssearch.search;

import org.jspecify.annotations.Nullable;

/**
 * Something that what was typed may become.
 *
 * @param type what it is
 * @param text what people read
 * @param value the facet value that selects it, or the paper's id for a title
 * @param count how many papers it has; 1 for a title
 * @param detail a few words that tell it from others, such as the title of a system's paper; null
 *     where there are none
 */
public record Suggestion(Type type, String text, String value, int count, @Nullable String detail) {

  /** What a suggestion names. */
  public enum Type {
    SYSTEM,
    TITLE,
    TOPIC,
    VENUE,
    AUTHOR;

    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
