package org.mlsyssearch.server.docs;

import org.jspecify.annotations.Nullable;
import org.mlsyssearch.export.RecordField;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.server.params.HitField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds to the description what papers and hits have of a paper's facts, so that {@link Fact} alone
 * lists them: the properties of both schemas and the values of the parameter {@code fields}. What
 * {@code openapi.json} itself says of a property comes before that.
 */
final class FactSchemas {

  private FactSchemas() {}

  /** Completes the components of the description. */
  static void addTo(ObjectNode components) {
    ObjectNode paper = (ObjectNode) components.at("/schemas/Paper");
    ObjectNode hit = (ObjectNode) components.at("/schemas/Hit");
    ObjectNode own = (ObjectNode) paper.remove("properties");
    ObjectNode ofPaper = paper.putObject("properties");
    ArrayNode required = paper.putArray("required");
    for (RecordField field : RecordField.ALL) {
      Fact fact = field.fact();
      ofPaper.set(field.id(), fact == null ? own.get(field.id()) : schema(fact));
      required.add(field.id());
    }
    ObjectNode ofHits = (ObjectNode) hit.remove("properties");
    ObjectNode all = hit.putObject("properties");
    ArrayNode fields = (ArrayNode) components.at("/parameters/fields/schema/items/enum");
    for (String name : HitField.ALL) {
      JsonNode property = ofHits.get(name);
      all.set(name, property == null ? ofPaper.get(name).deepCopy() : property);
      fields.add(name);
    }
  }

  private static ObjectNode schema(Fact fact) {
    ObjectNode schema = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
    switch (fact.shape()) {
      case TEXT -> type(schema, "string", fact == Fact.TITLE ? null : "null");
      case YEAR -> type(schema, "integer", "null");
      case KIND -> {
        type(schema, "string", null);
        ArrayNode kinds = schema.putArray("enum");
        for (Kind kind : Kind.values()) {
          kinds.add(kind.id());
        }
      }
      case NAMES -> type(items(schema), "string", null);
      case TOPICS -> type(items(items(schema)), "string", null);
      case LINKS -> items(schema).put("$ref", "#/components/schemas/Link");
      case VENUE -> {
        ArrayNode either = schema.putArray("oneOf");
        either.addObject().put("$ref", "#/components/schemas/Venue");
        type(either.addObject(), "null", null);
      }
    }
    return schema.put("description", fact.description());
  }

  private static void type(ObjectNode schema, String type, @Nullable String or) {
    if (or == null) {
      schema.put("type", type);
    } else {
      schema.putArray("type").add(type).add(or);
    }
  }

  private static ObjectNode items(ObjectNode schema) {
    return schema.put("type", "array").putObject("items");
  }
}
