package org.mlsyssearch.export;

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
    for (RecordField field : RecordField.ALL) {
      field.write(json, paper, url);
    }
    json.writeEndObject();
  }
}
