package org.mlsyssearch.opensearch.cluster;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import org.opensearch.client.json.JsonpMapper;

/** The JSON library that the client is given: none, as bodies come and go as bytes. */
final class BytesOnly implements JsonpMapper {

  private static UnsupportedOperationException none() {
    return new UnsupportedOperationException("Bodies are bytes");
  }

  @Override
  public JsonProvider jsonProvider() {
    throw none();
  }

  @Override
  public <T> T deserialize(JsonParser parser, Class<T> type) {
    throw none();
  }

  @Override
  public <T> void serialize(T value, JsonGenerator generator) {
    throw none();
  }
}
