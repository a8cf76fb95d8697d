package org.mlsyssearch.export;

import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Creates generators that write one JSON value and leave the writer open. */
final class JsonText {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          .build();

  private JsonText() {}

  static JsonGenerator to(Writer out) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
  }
}
