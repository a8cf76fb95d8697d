package org.mlsyssearch.server.params;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.export.RecordField;

/** The names of a hit's fields: those of a paper's record, and what a search says of the hit. */
public final class HitField {

  /** How well the paper matched. */
  public static final String SCORE = "score";

  /** Which parts of the paper matched. */
  public static final String HIGHLIGHTS = "highlights";

  /** Why the hit stands where it does. */
  public static final String EXPLANATION = "explanation";

  /** Every field of a hit, in the order they are written. */
  public static final List<String> ALL = all();

  static final Map<String, String> BY_ID = byId();

  private HitField() {}

  private static List<String> all() {
    List<String> fields = new ArrayList<>();
    for (RecordField field : RecordField.values()) {
      fields.add(field.id());
      if (field == RecordField.ID) {
        fields.add(SCORE);
      }
    }
    fields.add(HIGHLIGHTS);
    fields.add(EXPLANATION);
    return List.copyOf(fields);
  }

  private static Map<String, String> byId() {
    Map<String, String> fields = new LinkedHashMap<>();
    ALL.forEach(field -> fields.put(field, field));
    return fields;
  }
}
