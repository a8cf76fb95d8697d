package org.mlsyssearch.server.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The OpenAPI 3.1 description that travels in the jar. Tests compare it with the running server.
 * Immutable.
 */
final class Description {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JsonNode root;
  private final String version;

  private Description(byte[] json) {
    root = MAPPER.readTree(json);
    FactSchemas.addTo((ObjectNode) root.get("components"));
    version = Integer.toHexString(Arrays.hashCode(json));
  }

  /** Reads it; do so once. */
  static Description read() {
    try (InputStream in = Description.class.getResourceAsStream("/openapi.json")) {
      return new Description(
          Objects.requireNonNull(in, "openapi.json is not in the jar").readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes whenever the description does. */
  String version() {
    return version;
  }

  /** The description as a document, for a server at an address. */
  byte[] json(String base) {
    ObjectNode copy = (ObjectNode) root.deepCopy();
    copy.putArray("servers").addObject().put("url", base);
    return MAPPER.writeValueAsBytes(copy);
  }

  /** The description's own text. */
  String text() {
    return root.at("/info/description").asString();
  }

  /** The groups of operations, each with name and description. */
  List<JsonNode> tags() {
    return root.get("tags").valueStream().toList();
  }

  /** The operations of a group, each with its path. */
  List<Operation> operations(String tag) {
    return root.get("paths")
        .propertyStream()
        .map(entry -> operation(entry.getKey(), entry.getValue()))
        .filter(operation -> operation.node().at("/tags/0").asString().equals(tag))
        .toList();
  }

  private static Operation operation(String path, JsonNode item) {
    return item.has("get")
        ? new Operation("GET", path, item.get("get"))
        : new Operation("POST", path, item.get("post"));
  }

  /** The schemas by name, in the order of the document. */
  List<Schema> schemas() {
    return root.at("/components/schemas")
        .propertyStream()
        .map(entry -> new Schema(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** What a node stands for: itself, or what its {@code $ref} names. */
  JsonNode resolve(JsonNode node) {
    JsonNode ref = node.get("$ref");
    return ref == null ? node : root.at(ref.asString().substring(1));
  }

  /** What a method does at a path. */
  record Operation(String method, String path, JsonNode node) {}

  /** A name and what has that form. */
  record Schema(String name, JsonNode node) {}
}
