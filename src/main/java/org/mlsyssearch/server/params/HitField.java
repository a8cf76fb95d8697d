package org.mlsyssearch.server.params;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names of a hit's fields, in the order they are written. */
public final class HitField {

  /** Every field of a hit. */
  public static final List<String> ALL =
      List.of(
          "id",
          "score",
          "title",
          "systems",
          "also_known_as",
          "authors",
          "venue",
          "year",
          "kind",
          "topics",
          "topic_values",
          "links",
          "doi",
          "arxiv_id",
          "summary",
          "sources",
          "url",
          "highlights",
          "explanation");

  static final Map<String, String> BY_ID = byId();

  private HitField() {}

  private static Map<String, String> byId() {
    Map<String, String> fields = new LinkedHashMap<>();
    ALL.forEach(field -> fields.put(field, field));
    return fields;
  }
}
