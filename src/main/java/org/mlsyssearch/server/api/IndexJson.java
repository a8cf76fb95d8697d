package org.mlsyssearch.server.api;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.Sort;
import org.mlsyssearch.server.http.Json;
import org.mlsyssearch.server.vocabulary.FacetSize;
import org.mlsyssearch.server.vocabulary.Vocabulary;
import tools.jackson.core.JsonGenerator;

/**
 * What an index says of itself: what it was built from, and the facets, sort orders, links and
 * export formats that searches of it have.
 */
public final class IndexJson {

  private IndexJson() {}

  /** The body of {@code GET /api/v1/index}. */
  static byte[] whole(SearchIndex index) throws IOException {
    IndexInfo info = index.info();
    List<FacetSize> facets = FacetSize.of(index);
    return Json.bytes(json -> {
      json.writeStartObject();
      summary(json, info);
      json.writeNumberProperty("size_bytes", info.sizeBytes());
      sources(json, info.corpus());
      json.writeObjectPropertyStart("rejects");
      info.corpus().rejects().forEach(json::writeNumberProperty);
      json.writeEndObject();
      vocabulary(json, facets);
      json.writeEndObject();
    });
  }

  /** The part of it that the search page needs and that does not grow with the corpus. */
  public static byte[] forPage(SearchIndex index) throws IOException {
    IndexInfo info = index.info();
    List<FacetSize> facets = FacetSize.of(index);
    return Json.bytes(json -> {
      json.writeStartObject();
      summary(json, info);
      vocabulary(json, facets);
      json.writeEndObject();
    });
  }

  private static void summary(JsonGenerator json, IndexInfo info) {
    json.writeStringProperty("version", info.version());
    json.writeStringProperty("built_at", info.corpus().builtAt().toString());
    json.writeStringProperty("title", info.corpus().title());
    json.writeNumberProperty("papers", info.papers());
    json.writeNumberProperty("lists", info.corpus().sources().size());
  }

  private static void sources(JsonGenerator json, CorpusInfo corpus) {
    Json.array(
        json,
        "sources",
        corpus.sources(),
        source -> {
          json.writeStartObject();
          json.writeStringProperty("file", source.file());
          json.writeStringProperty("list", source.list());
          json.writeNumberProperty("papers", source.papers());
          json.writeEndObject();
        });
  }

  private static void vocabulary(JsonGenerator json, List<FacetSize> facets) {
    Json.array(json, "facets", facets, facet -> facet(json, facet));
    Json.array(
        json,
        "sorts",
        Arrays.asList(Sort.values()),
        sort -> {
          json.writeStartObject();
          json.writeStringProperty("id", sort.id());
          json.writeStringProperty("label", Vocabulary.label(sort));
          json.writeEndObject();
        });
    Json.array(
        json,
        "formats",
        Arrays.asList(Format.values()),
        format -> {
          json.writeStartObject();
          json.writeStringProperty("id", format.id());
          json.writeStringProperty("label", format.label());
          json.writeStringProperty("extension", format.extension());
          json.writeStringProperty("media_type", format.mediaType());
          json.writeEndObject();
        });
    Json.array(
        json,
        "links",
        Arrays.asList(Link.Rel.values()),
        rel -> {
          json.writeStartObject();
          json.writeStringProperty("rel", rel.id());
          json.writeStringProperty("label", Vocabulary.label(rel));
          json.writeEndObject();
        });
  }

  private static void facet(JsonGenerator json, FacetSize size) {
    json.writeStartObject();
    json.writeStringProperty("id", size.facet().id());
    json.writeStringProperty("label", size.facet().label());
    json.writeStringProperty("type", Vocabulary.type(size.facet()));
    json.writeNumberProperty("distinct", size.distinct());
    json.writeNumberProperty("missing", size.missing());
    json.writeBooleanProperty("sparse", size.sparse());
    json.writeEndObject();
  }
}
