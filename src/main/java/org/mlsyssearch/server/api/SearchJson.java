package org.mlsyssearch.server.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.export.Permalink;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.NearTopic;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.server.http.Json;
import org.mlsyssearch.server.params.SearchParams;
import org.mlsyssearch.server.vocabulary.Vocabulary;
import tools.jackson.core.JsonGenerator;

/** Writes the body of {@code GET /api/v1/search}. */
final class SearchJson {

  /** The path of the search. */
  static final String PATH = "/api/v1/search";

  private final SearchParams params;
  private final SearchResponse response;
  private final List<NearTopic> near;
  private final String base;
  private final Permalink permalink;
  private final long tookMillis;
  private final KeptJson kept;

  SearchJson(
      SearchParams params,
      SearchResponse response,
      List<NearTopic> near,
      String base,
      Permalink permalink,
      long tookMillis,
      KeptJson kept) {
    this.params = params;
    this.response = response;
    this.near = near;
    this.base = base;
    this.permalink = permalink;
    this.tookMillis = tookMillis;
    this.kept = kept;
  }

  void write(JsonGenerator json) {
    json.writeStartObject();
    meta(json);
    PaperJson papers = new PaperJson(json, params.fields(), permalink);
    Json.array(json, "hits", response.hits(), hit -> papers.hit(hit, params.explain(), kept));
    FacetJson facets = new FacetJson(json);
    json.writeObjectPropertyStart("facets");
    for (Facet facet : Vocabulary.FACETS) {
      FacetCounts counts = response.facets().get(facet);
      if (counts != null) {
        facets.facet(facet, counts);
      }
    }
    json.writeEndObject();
    links(json);
    json.writeEndObject();
  }

  private void meta(JsonGenerator json) {
    json.writeObjectPropertyStart("meta");
    json.writeNumberProperty("count", response.total());
    json.writeNumberProperty("related", response.related());
    json.writeNumberProperty("page", params.page());
    json.writeNumberProperty("per_page", params.perPage());
    Json.text(json, "next_cursor", response.nextCursor());
    json.writeNumberProperty("took_ms", tookMillis);
    json.writeStringProperty("index_version", response.indexVersion());
    json.writeStringProperty("query", params.q());
    Json.text(json, "corrected_query", response.correctedQuery());
    Json.texts(json, "notes", response.notes());
    Json.array(json, "near_topics", near, topic -> near(json, topic));
    json.writeEndObject();
  }

  private static void near(JsonGenerator json, NearTopic near) {
    json.writeStartObject();
    json.writeStringProperty("value", near.topic().key());
    json.writeStringProperty("label", near.topic().label());
    json.writeNumberProperty("count", near.count());
    json.writeEndObject();
  }

  private void links(JsonGenerator json) {
    json.writeObjectPropertyStart("links");
    json.writeStringProperty("self", address(PATH, params.query()));
    Json.text(json, "prev", previous());
    Json.text(json, "next", next());
    json.writeStringProperty("html", address("/", params.setQuery()));
    json.writeStringProperty("bibtex", export("bibtex"));
    json.writeStringProperty("atom", address("/feed.atom", params.setQuery()));
    json.writeEndObject();
  }

  private @Nullable String previous() {
    return params.cursor() != null || params.page() == 1
        ? null
        : address(PATH, params.withPage(params.page() - 1).query());
  }

  /** The next page; beyond what pages reach, the next cursor. */
  private @Nullable String next() {
    int page = params.page();
    int shown = params.perPage();
    if (params.cursor() == null
        && shown > 0
        && (long) (page + 1) * shown <= SearchRequest.MAX_OFFSET) {
      boolean more = (long) page * shown < response.total();
      return more ? address(PATH, params.withPage(page + 1).query()) : null;
    }
    return response.nextCursor() == null || shown == 0
        ? null
        : address(PATH, params.withCursor(response.nextCursor()).query());
  }

  private String export(String format) {
    String query = params.setQuery();
    return address("/api/v1/export", "format=" + format + (query.isEmpty() ? "" : "&" + query));
  }

  private String address(String path, String query) {
    return base + path + (query.isEmpty() ? "" : "?" + query);
  }
}
