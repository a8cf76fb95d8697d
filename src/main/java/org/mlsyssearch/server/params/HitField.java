package org.mlsyssearch.server.params;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.export.RecordField;
import org.mlsyssearch.model.Fact;

/** The names of a hit's fields: those of a paper's record, and what a search says of the hit. */
public final class HitField {

  /** How many authors the paper has, as a hit names the first ones only. */
  public static final String AUTHOR_COUNT = "author_count";

  /** How many places name the paper. */
  public static final String SOURCE_COUNT = "source_count";

  /** How well the paper matched. */
  public static final String SCORE = "score";

  /** By what the paper was found. */
  public static final String MATCHED = "matched";

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
    for (RecordField field : RecordField.ALL) {
      fields.add(field.id());
      if (field == RecordField.ID) {
        fields.addAll(List.of(SCORE, MATCHED));
      } else if (field.fact() == Fact.AUTHORS) {
        fields.add(AUTHOR_COUNT);
      } else if (field == RecordField.SOURCES) {
        fields.add(SOURCE_COUNT);
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
