package org.mlsyssearch.server.http;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON with a streaming generator; what has no value is written as null, never left out. */
public final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** A whole document as UTF-8. */
  public static byte[] bytes(Consumer<JsonGenerator> document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(16_384);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      document.accept(json);
    }
    return out.toByteArray();
  }

  /** A property with a text or null. */
  public static void text(JsonGenerator json, String name, @Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, value);
    }
  }

  /** A property with a whole number or null. */
  public static void number(JsonGenerator json, String name, @Nullable Integer value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, value.intValue());
    }
  }

  /** A property with an array of texts. */
  public static void texts(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /** A property with an array of whatever a writer makes of each value. */
  public static <T> void array(
      JsonGenerator json, String name, Iterable<T> values, Consumer<T> writer) {
    json.writeArrayPropertyStart(name);
    values.forEach(writer);
    json.writeEndArray();
  }
}
