package org.mlsyssearch.server.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mlsyssearch.model.Percent;
import org.mlsyssearch.server.html.Frame;
import org.mlsyssearch.server.html.Html;
import org.mlsyssearch.server.http.Problem;
import org.mlsyssearch.server.http.Urls;
import tools.jackson.databind.JsonNode;

/** The description as a page: operations with parameters and answers, problems, schemas. */
final class DocsPage {

  private final Description description;
  private final Frame frame;

  DocsPage(Description description, String site) {
    this.description = description;
    this.frame = new Frame(site, "API", "./", "");
  }

  String html() {
    return frame.page(
        head -> head.empty("link", "rel", "stylesheet", "href", "./docs.css"), this::main);
  }

  private void main(Html html) {
    html.leaf("h1", "API").leaf("p", description.text());
    html.open("p").text("For programs: ");
    html.leaf("a", "openapi.json", "href", "openapi.json").text(" (OpenAPI 3.1).").close();
    html.open("nav", "aria-label", "On this page").open("ul");
    for (JsonNode tag : description.tags()) {
      for (Description.Operation operation : description.operations(tag.get("name").asString())) {
        html.open("li");
        html.leaf("a", operation.path(), "href", "#" + id(operation));
        html.text(" " + operation.node().get("summary").asString()).close();
      }
    }
    html.open("li").leaf("a", "Problems", "href", "#problems").close();
    html.open("li").leaf("a", "Schemas", "href", "#schemas").close();
    html.close().close();
    for (JsonNode tag : description.tags()) {
      html.leaf("h2", tag.get("name").asString()).leaf("p", tag.get("description").asString());
      description.operations(tag.get("name").asString()).forEach(one -> operation(html, one));
    }
    problems(html);
    html.leaf("h2", "Schemas", "id", "schemas");
    description.schemas().forEach(schema -> schema(html, schema));
  }

  private void operation(Html html, Description.Operation operation) {
    JsonNode node = operation.node();
    html.open("section").open("h3", "id", id(operation));
    html.leaf("code", operation.method() + " " + operation.path()).close();
    html.leaf("p", node.get("summary").asString() + ".");
    if (node.has("description")) {
      html.leaf("p", node.get("description").asString());
    }
    List<JsonNode> parameters =
        node.path("parameters").valueStream().map(description::resolve).toList();
    String example = example(operation, parameters);
    if (operation.method().equals("GET")) {
      html.open("p").text("Try ").leaf("a", example, "href", "." + example).close();
    }
    if (!parameters.isEmpty()) {
      table(html, "Parameter", "Value", "Meaning");
      parameters.forEach(parameter -> parameter(html, parameter));
      html.close().close();
    }
    table(html, "Status", "Body", "Meaning");
    node.get("responses")
        .propertyStream()
        .forEach(entry -> response(html, entry.getKey(), description.resolve(entry.getValue())));
    html.close().close().close();
  }

  private void parameter(Html html, JsonNode parameter) {
    html.open("tr").open("td").leaf("code", parameter.get("name").asString()).close();
    html.leaf("td", form(parameter.get("schema")));
    html.leaf("td", parameter.get("description").asString()).close();
  }

  private void response(Html html, String status, JsonNode response) {
    html.open("tr").leaf("td", status).open("td");
    response
        .path("content")
        .propertyStream()
        .forEach(entry -> {
          html.leaf("code", entry.getKey()).text(" ");
          link(html, entry.getValue().get("schema"));
        });
    html.close().leaf("td", response.get("description").asString()).close();
  }

  private static void problems(Html html) {
    html.leaf("h2", "Problems", "id", "problems");
    html.leaf(
        "p",
        "Errors are application/problem+json (RFC 9457): code is the type of the problem, detail"
            + " says what is wrong, and errors lists the parameters that cause it, each with what"
            + " was probably meant.");
    table(html, "Code", "Status", "Meaning");
    for (Problem.Type type : Problem.Type.values()) {
      html.open("tr", "id", type.code()).open("td").leaf("code", type.code()).close();
      html.leaf("td", Integer.toString(type.status())).leaf("td", type.title()).close();
    }
    html.close().close();
  }

  private void schema(Html html, Description.Schema schema) {
    html.open("section").leaf("h3", schema.name(), "id", "schema-" + schema.name());
    JsonNode node = schema.node();
    if (node.has("description")) {
      html.leaf("p", node.get("description").asString());
    }
    if (node.has("properties")) {
      table(html, "Field", "Value", "Meaning");
      node.get("properties")
          .propertyStream()
          .forEach(entry -> {
            html.open("tr").open("td").leaf("code", entry.getKey()).close().open("td");
            html.text(form(entry.getValue()) + " ");
            link(html, entry.getValue());
            html.close().leaf("td", entry.getValue().path("description").asString("")).close();
          });
      html.close().close();
    }
    html.close();
  }

  /** A link to the schema that a schema names, directly, as its items or as one of its choices. */
  private static void link(Html html, JsonNode schema) {
    for (JsonNode node : List.of(schema, schema.path("items"), schema.path("oneOf").path(0))) {
      if (node.has("$ref")) {
        String ref = node.get("$ref").asString();
        String name = ref.substring(ref.lastIndexOf('/') + 1);
        html.leaf("a", name, "href", "#schema-" + name);
      }
    }
  }

  /** The values of a schema in words: {@code integer, 1 to 100, default 20}. */
  private static String form(JsonNode schema) {
    List<String> parts = new ArrayList<>();
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      parts.add(type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or ")));
    } else if (type.isString()) {
      parts.add(type.asString());
    }
    parts.replaceAll(part -> part.replace("array", "list").replace("string", "text"));
    if (schema.has("const")) {
      parts.add("always " + schema.get("const").asString());
    }
    JsonNode choices = schema.has("enum") ? schema.get("enum") : schema.path("items").path("enum");
    if (choices.isArray()) {
      parts.add(
          "one of "
              + choices.valueStream().map(JsonNode::asString).collect(Collectors.joining(" ")));
    }
    if (schema.has("minimum") && schema.has("maximum")) {
      parts.add(schema.get("minimum").asString() + " to " + schema.get("maximum").asString());
    }
    if (schema.has("maxLength")) {
      parts.add("at most " + schema.get("maxLength").asString() + " characters");
    }
    if (schema.has("default")) {
      parts.add("default " + schema.get("default").asString());
    }
    return String.join(", ", parts);
  }

  /** A path with its first example, ready to be followed. */
  private static String example(Description.Operation operation, List<JsonNode> parameters) {
    String path = operation.path();
    for (JsonNode parameter : parameters) {
      String name = parameter.get("name").asString();
      JsonNode example = parameter.path("example");
      String value = example.isArray() ? example.path(0).asString("") : example.asString("");
      if (parameter.get("in").asString().equals("path")) {
        path = path.replace("{" + name + "}", Percent.encoded(value));
      } else if (path.indexOf('?') < 0 && !value.isEmpty() && needed(operation, name)) {
        path += "?" + name + "=" + Urls.encode(value);
      }
    }
    return path;
  }

  /** Whether an example is better with this parameter: the query, and what must be given. */
  private static boolean needed(Description.Operation operation, String name) {
    return switch (operation.path()) {
      case "/api/v1/export" -> name.equals("format");
      case "/api/v1/papers" -> name.equals("id");
      default -> name.equals("q") && !operation.path().contains("{");
    };
  }

  private static void table(Html html, String... headings) {
    html.open("table").open("tr");
    for (String heading : headings) {
      html.leaf("th", heading, "scope", "col");
    }
    html.close().open("tbody");
  }

  private static String id(Description.Operation operation) {
    return operation.node().get("operationId").asString();
  }
}
