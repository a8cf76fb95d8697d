package org.mlsyssearch.corpus.services;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What members of a JSON object hold, whatever they hold: services leave out what they lack. */
final class Json {

  private Json() {}

  /** The text at the end of a path, the first one of an array, a number as it is written. */
  static @Nullable String text(JsonNode node, String... path) {
    JsonNode at = node;
    for (String name : path) {
      at = at.path(name);
    }
    at = at.isArray() ? at.path(0) : at;
    return at.isString() || at.isNumber() ? at.asString() : null;
  }

  /** The elements of an array; none where there is no array. */
  static List<JsonNode> items(JsonNode node, String... path) {
    JsonNode at = node;
    for (String name : path) {
      at = at.path(name);
    }
    List<JsonNode> items = new ArrayList<>();
    if (at.isArray()) {
      at.forEach(items::add);
    }
    return items;
  }
}
