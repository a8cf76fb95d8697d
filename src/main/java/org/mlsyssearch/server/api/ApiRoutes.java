package org.mlsyssearch.server.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mlsyssearch.export.Permalink;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.FacetRequest;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.search.NearTopic;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.search.Suggestion;
import org.mlsyssearch.server.http.Answers;
import org.mlsyssearch.server.http.Freshness;
import org.mlsyssearch.server.http.Json;
import org.mlsyssearch.server.http.PerVersion;
import org.mlsyssearch.server.http.Problem;
import org.mlsyssearch.server.http.Problem.ParameterError;
import org.mlsyssearch.server.http.Router;
import org.mlsyssearch.server.http.Routes;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.params.DidYouMean;
import org.mlsyssearch.server.params.NearPapers;
import org.mlsyssearch.server.params.Params;
import org.mlsyssearch.server.params.SearchParams;
import org.mlsyssearch.server.params.SearchReader;
import org.mlsyssearch.server.params.Selected;
import org.mlsyssearch.server.vocabulary.Vocabulary;
import tools.jackson.core.JsonGenerator;

/** The addresses under {@code /api/v1} that answer with our own JSON. */
public final class ApiRoutes implements Routes {

  private static final int MAX_SUGGESTIONS = 20;
  private static final int MAX_SIMILAR = 50;

  private final Site site;
  private final SearchIndex index;
  private final Answers answers;
  private final PerVersion<byte[]> indexJson;
  private final NearPapers near;
  private final KeptJson kept = new KeptJson();

  public ApiRoutes(Site site, Answers answers) {
    this.answers = answers;
    this.site = site;
    this.index = site.index();
    this.indexJson = new PerVersion<>(site.index(), IndexJson::whole);
    this.near = new NearPapers(site.index());
  }

  @Override
  public void addTo(Router router) {
    router.get(SearchJson.PATH, this::again, this::search);
    router.get("/api/v1/papers", this::papers);
    router.get("/api/v1/papers/{id}", this::paper);
    router.get("/api/v1/papers/{id}/similar", this::again, this::similar);
    router.get("/api/v1/facets/{facet}", this::again, this::facet);
    router.get("/api/v1/suggest", this::again, this::suggest);
    router.get("/api/v1/index", this::index);
  }

  private void search(Context ctx) throws IOException {
    long start = System.nanoTime();
    Params given = Params.of(ctx);
    SearchParams params = SearchReader.read(given);
    given.check();
    if (params.since() == null) {
      answer(ctx, () -> searched(ctx, params, start), params.query());
    } else if (!unchanged(ctx, params.query())) {
      // What is new is known a moment after the index has changed.
      reply(ctx, searched(ctx, params, start));
    }
  }

  private Consumer<JsonGenerator> searched(Context ctx, SearchParams params, long start)
      throws IOException {
    SearchRequest request = params.toRequest(site);
    SearchResponse response = index.search(request);
    List<NearTopic> near =
        response.total() == 0 && params.perPage() > 0 ? NearTopic.of(index, request) : List.of();
    long took = (System.nanoTime() - start) / 1_000_000;
    String base = site.urls().base(ctx);
    Permalink permalink = site.urls().permalink(ctx);
    return new SearchJson(params, response, near, base, permalink, took, kept)::write;
  }

  private void papers(Context ctx) throws IOException {
    Params given = Params.of(ctx);
    Selected.Named named = Selected.named(given);
    if (named.isEmpty()) {
      given.error("id", "Name the papers by their ids, as in 'id=a&id=b'.", null);
    }
    given.check();
    if (unchanged(ctx, named.key())) {
      return;
    }
    Selected selected = Selected.of(named, site);
    reply(
        ctx,
        json -> {
          PaperJson papers = new PaperJson(json, Set.of(), site.urls().permalink(ctx));
          json.writeStartObject();
          Json.array(json, "hits", selected.papers(), papers::paper);
          Json.texts(json, "missing", selected.missing());
          json.writeObjectPropertyStart("moved");
          selected.moved().forEach(json::writeStringProperty);
          json.writeEndObject();
          json.writeArrayPropertyStart("ambiguous");
          selected
              .ambiguous()
              .forEach(ids -> {
                json.writeStartArray();
                ids.forEach(json::writeString);
                json.writeEndArray();
              });
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void paper(Context ctx) throws IOException {
    Params.of(ctx).check();
    PaperId id = id(ctx);
    if (unchanged(ctx)) {
      return;
    }
    Optional<Paper> paper = index.paper(id);
    if (paper.isEmpty()) {
      throw near.unknown(id.value());
    }
    reply(
        ctx, json -> new PaperJson(json, Set.of(), site.urls().permalink(ctx)).paper(paper.get()));
  }

  private void similar(Context ctx) throws IOException {
    Params given = Params.of(ctx);
    int limit = given.number("limit", 10, 1, MAX_SIMILAR);
    given.check();
    PaperId id = id(ctx);
    answer(ctx, () -> similar(ctx, id, limit), Integer.toString(limit));
  }

  private Consumer<JsonGenerator> similar(Context ctx, PaperId id, int limit) throws IOException {
    if (index.paper(id).isEmpty()) {
      throw near.unknown(id.value());
    }
    List<Hit> hits = index.similar(id, limit);
    return json -> {
      PaperJson papers = new PaperJson(json, Set.of(), site.urls().permalink(ctx));
      json.writeStartObject();
      Json.array(json, "hits", hits, hit -> papers.hit(hit, false, kept));
      json.writeEndObject();
    };
  }

  private void facet(Context ctx) throws IOException {
    Facet facet = facetOf(ctx.pathParam("facet"));
    Params given = Params.of(ctx);
    SearchParams params = SearchReader.readFilters(given);
    String text = Objects.requireNonNullElse(given.one("facet_query"), "").strip();
    String parent = given.one("parent");
    if (parent != null && facet != Facet.TOPIC) {
      given.error("parent", "Only topics have a parent; leave it out.", null);
    }
    Map<String, Boolean> orders = new LinkedHashMap<>();
    orders.put("count", false);
    orders.put("label", true);
    boolean byLabel = given.choice("sort", orders, false);
    int limit = given.number("limit", 20, 1, SearchParams.MAX_FACET_LIMIT);
    given.check();
    String key = parent == null ? null : Facet.TOPIC.canonical(parent);
    answer(
        ctx,
        () -> values(new FacetRequest(params.toRequest(site), facet, text, key, byLabel, limit)),
        params.query(),
        text,
        "" + key,
        byLabel + " " + limit);
  }

  private Consumer<JsonGenerator> values(FacetRequest request) throws IOException {
    FacetCounts.Terms terms = index.facet(request);
    return json -> {
      json.writeStartObject();
      json.writeStringProperty("facet", request.facet().id());
      json.writeStringProperty("type", "terms");
      json.writeStringProperty("label", request.facet().label());
      json.writeNumberProperty("distinct", terms.distinct());
      json.writeNumberProperty("missing", terms.missing());
      Json.array(json, "values", terms.values(), new FacetJson(json)::value);
      json.writeEndObject();
    };
  }

  private void suggest(Context ctx) throws IOException {
    Params given = Params.of(ctx);
    String q = Objects.requireNonNullElse(given.one("q"), "");
    int limit = given.number("limit", 8, 1, MAX_SUGGESTIONS);
    given.check();
    answer(ctx, () -> suggested(q, limit), q, Integer.toString(limit));
  }

  private Consumer<JsonGenerator> suggested(String q, int limit) throws IOException {
    List<Suggestion> suggestions = index.suggest(q, limit);
    return json -> {
      json.writeStartObject();
      json.writeStringProperty("query", q);
      Json.array(json, "suggestions", suggestions, one -> suggestion(json, one));
      json.writeEndObject();
    };
  }

  private void index(Context ctx) throws IOException {
    Params.of(ctx).check();
    if (unchanged(ctx)) {
      return;
    }
    reply(ctx, indexJson.get());
  }

  private static void suggestion(JsonGenerator json, Suggestion suggestion) {
    json.writeStartObject();
    json.writeStringProperty("type", suggestion.type().id());
    json.writeStringProperty("text", suggestion.text());
    json.writeStringProperty("value", suggestion.value());
    json.writeNumberProperty("count", suggestion.count());
    Json.text(json, "detail", suggestion.detail());
    json.writeEndObject();
  }

  /** Makes what writes an answer. */
  @FunctionalInterface
  private interface Writer {
    Consumer<JsonGenerator> make() throws IOException;
  }

  /** Answers with what is remembered of the same request, or made and remembered. */
  private void answer(Context ctx, Writer writer, String... parts) throws IOException {
    List<String> all = new ArrayList<>(List.of(parts));
    all.add(ctx.path());
    answers.send(ctx, site.urls().base(ctx), all, () -> Json.bytes(writer.make()));
  }

  private boolean again(Context ctx) {
    return answers.sendAgain(ctx, site.urls().base(ctx));
  }

  private boolean unchanged(Context ctx, String... parts) {
    return Freshness.unchanged(
        ctx, index.info().version(), parts(ctx, parts).toArray(String[]::new));
  }

  private List<String> parts(Context ctx, String... parts) {
    List<String> all = new ArrayList<>(List.of(parts));
    all.add(ctx.path());
    all.add(site.urls().base(ctx));
    return all;
  }

  private static void reply(Context ctx, Consumer<JsonGenerator> body) {
    reply(ctx, Json.bytes(body));
  }

  private static void reply(Context ctx, byte[] body) {
    ctx.contentType("application/json").result(body);
  }

  private PaperId id(Context ctx) throws IOException {
    String text = ctx.pathParam("id");
    try {
      return site.idNow(new PaperId(text));
    } catch (IllegalArgumentException e) {
      throw near.unknown(text);
    }
  }

  private static Facet facetOf(String name) {
    return Facet.parse(name)
        .orElseThrow(() -> {
          List<String> names = Vocabulary.FACETS.stream().map(Facet::id).toList();
          String near = DidYouMean.nearest(name, names);
          String hint =
              near == null
                  ? "choose from " + String.join(", ", names) + "."
                  : "did you mean '" + near + "'?";
          return Problem.of(
              Problem.Type.UNKNOWN_FACET,
              List.of(new ParameterError("facet", "Unknown facet '" + name + "'; " + hint, near)));
        });
  }
}
