package org.mlsyssearch.search;

import java.util.List;

/**
 * A search box's text, understood.
 *
 * @param text as typed
 * @param query what it means
 * @param notes full sentences on what was read otherwise than typed; empty if nothing was
 */
public record ParsedQuery(String text, Query query, List<String> notes) {
  public static final ParsedQuery ALL = new ParsedQuery("", new Query.All(), List.of());

  public ParsedQuery {
    notes = List.copyOf(notes);
  }
}
