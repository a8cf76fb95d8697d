package org.mlsyssearch.opensearch.engine;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.opensearch.document.Fields;
import org.mlsyssearch.search.bytes.PaperCodec;
import tools.jackson.databind.JsonNode;

/**
 * A paper that the cluster found.
 *
 * @param score 0 where hits are not in the order of their scores
 * @param keys where it stands in the order, as the cluster takes it to go on from there
 */
record Found(Paper paper, float score, List<?> keys) {

  /** What a search must ask for to be read here. */
  static final Map<String, ?> WANTED =
      Map.of("_source", false, "stored_fields", List.of(Fields.RECORD));

  /** Reads the hits of an answer. */
  static List<Found> in(JsonNode answer, Order order) {
    List<Found> found = new ArrayList<>();
    for (JsonNode hit : answer.at("/hits/hits")) {
      byte[] record =
          Base64.getDecoder().decode(hit.path("fields").path(Fields.RECORD).get(0).asString());
      List<?> keys = keys(hit);
      float score = order.byScore() ? ((Number) keys.getFirst()).floatValue() : 0;
      found.add(new Found(PaperCodec.read(record, 0), score, keys));
    }
    return found;
  }

  /** Where a hit stands in its order. */
  static List<?> keys(JsonNode hit) {
    List<Object> keys = new ArrayList<>();
    for (JsonNode key : hit.path("sort")) {
      keys.add(key.isNumber() ? key.numberValue() : key.asString());
    }
    return keys;
  }
}
