package org.mlsyssearch.export;

import java.util.function.Predicate;
import org.mlsyssearch.model.Paper;
import tools.jackson.core.JsonGenerator;

/**
 * Our own JSON record of a paper: what the API's hits, a paper's {@code .json} and every line of
 * the NDJSON export have in common.
 *
 * <p>A whole record has every {@link RecordField}; what is unknown is null or an empty array.
 */
public final class RecordJson {

  private RecordJson() {}

  /** Writes a whole record as one object. */
  public static void write(JsonGenerator json, Paper paper, String url) {
    json.writeStartObject();
    writeFields(json, paper, url, field -> true);
    json.writeEndObject();
  }

  /**
   * Writes fields into an object that the caller has started and will end.
   *
   * @param url the address of the paper's page
   * @param wanted which fields to write
   */
  public static void writeFields(
      JsonGenerator json, Paper paper, String url, Predicate<RecordField> wanted) {
    for (RecordField field : RecordField.values()) {
      if (wanted.test(field)) {
        field.write(json, paper, url);
      }
    }
  }
}
