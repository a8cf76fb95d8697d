package org.mlsyssearch.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mlsyssearch.search.NaiveSearchIndex;
import org.mlsyssearch.search.Papers;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.http.Problem;
import org.mlsyssearch.server.params.HitField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /openapi.json} says what the server does, all of it and nothing else. */
class OpenApiTest {

  /** Requests that give each documented status of each path; 304 is asked for with the 200's. */
  private static final Map<String, String> REQUESTS =
      Map.ofEntries(
          Map.entry("/api/v1/search 200", "/api/v1/search?q=ray&explain=true"),
          Map.entry("/api/v1/search 410", "/api/v1/search?cursor=old@0"),
          Map.entry("/api/v1/papers 200", "/api/v1/papers?id=vllm-sosp23,nobody,paged-arxiv22"),
          Map.entry("/api/v1/papers 400", "/api/v1/papers"),
          Map.entry("/api/v1/papers/{id} 200", "/api/v1/papers/vllm-sosp23"),
          Map.entry("/api/v1/papers/{id} 404", "/api/v1/papers/nobody"),
          Map.entry("/api/v1/papers/{id}/similar 200", "/api/v1/papers/vllm-sosp23/similar"),
          Map.entry("/api/v1/papers/{id}/similar 404", "/api/v1/papers/nobody/similar"),
          Map.entry("/api/v1/facets/{facet} 200", "/api/v1/facets/author?q=ray&author=Ion+Stoica"),
          Map.entry("/api/v1/facets/{facet} 404", "/api/v1/facets/autor"),
          Map.entry("/papers/{id} 301", "/papers/paged-arxiv22"),
          Map.entry("/papers/{id} 404", "/papers/nobody.bib"),
          Map.entry("/papers/{id} 406", "/papers/vllm-sosp23"),
          Map.entry("/sitemap-{part}.xml 404", "/sitemap-7.xml"),
          Map.entry("/api/v1/suggest 200", "/api/v1/suggest?q=o"),
          Map.entry("/api/v1/export 200", "/api/v1/export?format=bibtex"),
          Map.entry("/api/v1/export 406", "/api/v1/export?format=bibtec"));

  private static TestServer server;
  private static TestServer limited;
  private static TestServer broken;
  private static JsonNode description;

  @BeforeAll
  static void start() {
    server = TestServer.withFewPapers();
    limited =
        TestServer.over(
            few(), Settings.local().withLimits(Limits.DEFAULT.withMaxRequestsPerSecond(1e-6)));
    limited.get("/docs");
    SearchIndex closed = new UnreadableIndex(few());
    broken = TestServer.over(closed);
    description = server.json("/openapi.json");
  }

  @AfterAll
  static void stop() {
    server.close();
    limited.close();
    broken.close();
  }

  @Test
  void documentsEveryRouteAndNoOther() {
    Set<String> routes = new TreeSet<>(server.app().paths());
    routes.removeAll(List.of("/", "/<file>"));
    assertEquals(routes, new TreeSet<>(description.get("paths").propertyNames()));
  }

  @Test
  void documentsEveryParameterAndNoOther() {
    for (Map.Entry<String, JsonNode> path : read()) {
      Set<String> documented =
          parameters(path.getValue().get("get")).stream()
              .filter(parameter -> parameter.get("in").asString().equals("query"))
              .map(parameter -> parameter.get("name").asString())
              .collect(Collectors.toCollection(TreeSet::new));
      if (!path.getValue().at("/get/responses").has("400")) {
        assertEquals(Set.of(), documented);
        continue;
      }
      String url = example(path.getKey(), path.getValue().get("get")) + "?qqqqqqqqqqqqqqqq=1";
      JsonNode errors = TestServer.parse(server.get(url).body()).get("errors");
      String detail = errors.get(errors.size() - 1).get("detail").asString();
      String known = detail.substring(detail.indexOf(':') + 1).replace(".", "").strip();
      Set<String> read = new TreeSet<>(Arrays.asList(known.split(",\\s*")));
      read.remove("");
      assertEquals(documented, read, detail);
    }
  }

  @Test
  void givesEveryParameterAnExampleThatIsUnderstood() {
    for (Map.Entry<String, JsonNode> path : read()) {
      for (JsonNode parameter : parameters(path.getValue().get("get"))) {
        JsonNode example = parameter.get("example");
        String name = parameter.get("name").asString();
        if (example == null || !parameter.get("in").asString().equals("query")) {
          continue;
        }
        String value =
            example.isArray()
                ? example.valueStream().map(JsonNode::asString).collect(Collectors.joining(","))
                : example.asString();
        String facet = name.equals("parent") ? "topic" : "venue";
        String url =
            example(path.getKey(), path.getValue().get("get"))
                    .replace("/facets/venue", "/facets/" + facet)
                + "?"
                + name
                + "="
                + value.replace(" ", "%20");
        if (path.getKey().equals("/api/v1/export") && !name.equals("format")) {
          url += "&format=csv";
        }
        assertEquals(200, server.get(url).statusCode(), url);
      }
    }
  }

  @Test
  void describesEveryAnswerAsItIs() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    List<String> seen = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : read()) {
      JsonNode operation = path.getValue().get("get");
      for (Map.Entry<String, JsonNode> documented : operation.get("responses").properties()) {
        String status = documented.getKey();
        HttpResponse<String> response = answer(path.getKey(), operation, status);
        String what = path.getKey() + " " + status + " " + response.body();
        assertEquals(status, Integer.toString(response.statusCode()), what);
        JsonNode content = resolve(documented.getValue()).get("content");
        if (content == null) {
          assertEquals("", response.body(), what);
          continue;
        }
        String type = response.headers().firstValue("Content-Type").orElseThrow();
        JsonNode media = content.get(type.replaceAll(";.*", ""));
        assertTrue(media != null, what + " is " + type);
        ObjectNode schema = (ObjectNode) media.get("schema").deepCopy();
        schema.set("components", description.get("components"));
        if (type.contains("json")) {
          assertEquals(
              List.of(),
              registry.getSchema(schema).validate(TestServer.parse(response.body())),
              what);
        }
        if (media.has("example")) {
          assertEquals(List.of(), registry.getSchema(schema).validate(media.get("example")), what);
        }
        seen.add(status);
      }
    }
    assertTrue(seen.size() > 40, seen.toString());
  }

  @Test
  void refusesAnAnswerThatIsNotDescribed() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    ObjectNode schema =
        (ObjectNode) TestServer.parse("{\"$ref\": \"#/components/schemas/SearchResult\"}");
    schema.set("components", description.get("components"));
    ObjectNode body = (ObjectNode) server.json("/api/v1/search");
    ((ObjectNode) body.get("meta")).put("more", 1);
    assertFalse(registry.getSchema(schema).validate(body).isEmpty());
  }

  @Test
  void namesEveryFieldOfAHitAndEverySortOfProblem() {
    JsonNode schemas = description.at("/components/schemas");
    assertEquals(HitField.ALL, List.copyOf(schemas.at("/Hit/properties").propertyNames()));
    assertEquals(
        Arrays.stream(Problem.Type.values()).map(Problem.Type::code).collect(Collectors.toSet()),
        schemas
            .at("/Problem/properties/code/enum")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.toSet()));
  }

  @Test
  void namesTheFacetsSortsFormatsAndLinksThatTheIndexGives() {
    JsonNode index = server.json("/api/v1/index");
    JsonNode schemas = description.at("/components/schemas");
    Map.of(
            "facets", "/FacetSize/properties/id",
            "sorts", "/SortOrder/properties/id",
            "formats", "/ExportFormat/properties/id",
            "links", "/LinkType/properties/rel")
        .forEach((list, schema) -> {
          String id = schema.substring(schema.lastIndexOf('/') + 1);
          assertEquals(texts(schemas.at(schema).get("enum")), ids(index.get(list), id), list);
        });
    JsonNode parameters = description.at("/components/parameters");
    assertEquals(texts(parameters.at("/sort/schema/enum")), ids(index.get("sorts"), "id"));
    assertEquals(texts(schemas.at("/Link/properties/rel/enum")), ids(index.get("links"), "rel"));
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static List<String> ids(JsonNode array, String name) {
    return array.valueStream().map(one -> one.get(name).asString()).toList();
  }

  @Test
  void namesTheServerItIsServedBy() {
    assertEquals(server.base(), description.at("/servers/0/url").asString());
  }

  @Test
  void showsPeopleEveryOperationParameterProblemAndSchema() {
    String page = server.get("/docs").body();
    for (Map.Entry<String, JsonNode> path : read()) {
      assertTrue(page.contains("<code>GET " + path.getKey() + "</code>"), path.getKey());
      for (JsonNode parameter : parameters(path.getValue().get("get"))) {
        assertTrue(page.contains("<code>" + parameter.get("name").asString() + "</code>"));
      }
    }
    for (Problem.Type type : Problem.Type.values()) {
      assertTrue(page.contains("id=\"" + type.code() + "\""), type.code());
    }
    for (String schema : description.at("/components/schemas").propertyNames()) {
      assertTrue(page.contains("id=\"schema-" + schema + "\""), schema);
    }
    assertFalse(page.contains("src=\"http"), "a third-party request");
  }

  @Test
  void followsEveryExampleOfThePage() {
    String page = server.get("/docs").body();
    var matcher = java.util.regex.Pattern.compile("Try <a href=\"\\.(/[^\"]+)\"").matcher(page);
    int examples = 0;
    while (matcher.find()) {
      String url = matcher.group(1).replace("&amp;", "&");
      assertEquals(200, server.get(url).statusCode(), url);
      examples++;
    }
    assertTrue(examples >= read().size());
  }

  @Test
  void isToldInTheDocsParameterByParameter() throws IOException {
    String docs = Files.readString(Path.of(System.getProperty("project.root", "."), "docs/api.md"));
    for (Map.Entry<String, JsonNode> path : read()) {
      assertTrue(docs.contains("`GET " + path.getKey() + "`"), path.getKey());
      for (JsonNode parameter : parameters(path.getValue().get("get"))) {
        String name = parameter.get("name").asString();
        assertTrue(docs.contains("`" + name + "`"), name);
      }
    }
    for (Problem.Type type : Problem.Type.values()) {
      assertTrue(docs.contains("`" + type.code() + "`"), type.code());
    }
  }

  /** The paths that are read with GET. */
  private static List<Map.Entry<String, JsonNode>> read() {
    return description.get("paths").properties().stream()
        .filter(path -> path.getValue().has("get"))
        .toList();
  }

  @Test
  void describesAndShowsWhatIsPosted() throws IOException, InterruptedException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    JsonNode operation = description.at("/paths/~1api~1v1~1match/post");
    for (String status : List.of("200", "400", "413")) {
      URI address =
          URI.create(server.base() + "/api/v1/match" + (status.equals("400") ? "?q=x" : ""));
      String body = status.equals("413") ? "x".repeat(1_000_001) : "Ray\nOrca\nNothing Here";
      HttpResponse<String> response =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(address)
                      .POST(HttpRequest.BodyPublishers.ofString(body))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertEquals(status, Integer.toString(response.statusCode()), response.body());
      String type = response.headers().firstValue("Content-Type").orElseThrow();
      JsonNode media =
          resolve(operation.get("responses").get(status))
              .get("content")
              .get(type.replaceAll(";.*", ""));
      ObjectNode schema = (ObjectNode) media.get("schema").deepCopy();
      schema.set("components", description.get("components"));
      assertEquals(
          List.of(), registry.getSchema(schema).validate(TestServer.parse(response.body())));
    }
    assertTrue(server.get("/docs").body().contains("<code>POST /api/v1/match</code>"));
    String docs = Files.readString(Path.of(System.getProperty("project.root", "."), "docs/api.md"));
    assertTrue(docs.contains("`POST /api/v1/match`"));
  }

  private static HttpResponse<String> answer(String path, JsonNode operation, String status) {
    String ok = REQUESTS.getOrDefault(path + " 200", example(path, operation));
    return switch (status) {
      case "304" ->
          server.get(
              ok, "If-None-Match", server.get(ok).headers().firstValue("ETag").orElseThrow());
      case "400" -> server.get(REQUESTS.getOrDefault(path + " 400", ok + and(ok) + "qqqqqq=1"));
      case "414" -> server.get(ok + and(ok) + "q=" + "x".repeat(1_001));
      case "429" -> limited.get(ok);
      case "503" -> broken.get(ok);
      case "406" -> server.get(REQUESTS.getOrDefault(path + " 406", ok), "Accept", "image/png");
      default -> server.get(REQUESTS.getOrDefault(path + " " + status, ok));
    };
  }

  private static String and(String url) {
    return url.contains("?") ? "&" : "?";
  }

  /** The path with the examples of its path parameters. */
  private static String example(String path, JsonNode operation) {
    String url = path;
    for (JsonNode parameter : parameters(operation)) {
      if (parameter.get("in").asString().equals("path")) {
        url =
            url.replace(
                "{" + parameter.get("name").asString() + "}", parameter.get("example").asString());
      }
    }
    return url;
  }

  private static List<JsonNode> parameters(JsonNode operation) {
    return operation.path("parameters").valueStream().map(OpenApiTest::resolve).toList();
  }

  private static JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? description.at(node.get("$ref").asString().substring(1)) : node;
  }

  private static SearchIndex few() {
    return NaiveSearchIndex.of(Papers.FEW, Papers.corpus());
  }
}
