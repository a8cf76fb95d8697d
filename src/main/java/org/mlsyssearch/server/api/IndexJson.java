package org.mlsyssearch.server.api;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.Sort;
import org.mlsyssearch.server.http.Json;
import org.mlsyssearch.server.vocabulary.FacetSize;
import org.mlsyssearch.server.vocabulary.Introduction;
import org.mlsyssearch.server.vocabulary.Vocabulary;
import tools.jackson.core.JsonGenerator;

/**
 * What an index says of itself: what it was built from, and the facets, sort orders, links and
 * export formats that searches of it have.
 */
public final class IndexJson {

  private final JsonGenerator json;
  private final IndexInfo info;
  private final List<FacetSize> facets;
  private final Introduction introduction;

  private IndexJson(
      JsonGenerator json, IndexInfo info, List<FacetSize> facets, Introduction introduction) {
    this.json = json;
    this.info = info;
    this.facets = facets;
    this.introduction = introduction;
  }

  /** The body of {@code GET /api/v1/index}. */
  static byte[] whole(SearchIndex index) throws IOException {
    IndexInfo info = index.info();
    List<FacetSize> facets = FacetSize.of(index);
    Introduction introduction = Introduction.of(index);
    return Json.bytes(json -> new IndexJson(json, info, facets, introduction).whole());
  }

  /** The members of it that the search page needs; their size does not grow with the corpus. */
  public static byte[] forPage(SearchIndex index, Introduction introduction) throws IOException {
    IndexInfo info = index.info();
    List<FacetSize> facets = FacetSize.of(index);
    return Json.bytes(json -> new IndexJson(json, info, facets, introduction).forPage());
  }

  private void whole() {
    json.writeStartObject();
    json.writeStringProperty("version", info.version());
    summary();
    json.writeStringProperty("description", introduction.description());
    json.writeNumberProperty("size_bytes", info.sizeBytes());
    objects("sources", info.corpus().sources(), this::source);
    json.writeObjectPropertyStart("rejects");
    info.corpus().rejects().forEach(json::writeNumberProperty);
    json.writeEndObject();
    objects(
        "facets",
        facets,
        size -> {
          facet(size);
          json.writeStringProperty("type", Vocabulary.type(size.facet()));
          json.writeNumberProperty("distinct", size.distinct());
        });
    labels();
    objects(
        "formats",
        Arrays.asList(Format.values()),
        format -> {
          format(format);
          json.writeStringProperty("extension", format.extension());
          json.writeStringProperty("media_type", format.mediaType());
        });
    json.writeEndObject();
  }

  private void forPage() {
    json.writeStartObject();
    summary();
    objects("facets", facets, this::facet);
    labels();
    objects("formats", Arrays.asList(Format.values()), this::format);
    json.writeEndObject();
  }

  private void summary() {
    json.writeStringProperty("built_at", info.corpus().builtAt().toString());
    json.writeStringProperty("title", info.corpus().title());
    json.writeNumberProperty("papers", info.papers());
    json.writeNumberProperty("lists", info.corpus().sources().size());
    Json.text(json, "meaning", info.meaning());
    json.writeObjectPropertyStart("examples");
    introduction.examples().forEach((part, query) -> json.writeStringProperty(part.id(), query));
    json.writeEndObject();
  }

  private void labels() {
    objects(
        "sorts",
        Arrays.asList(Sort.values()),
        sort -> {
          json.writeStringProperty("id", sort.id());
          json.writeStringProperty("label", Vocabulary.label(sort));
        });
    objects(
        "links",
        Arrays.asList(Link.Rel.values()),
        rel -> {
          json.writeStringProperty("rel", rel.id());
          json.writeStringProperty("label", Vocabulary.label(rel));
        });
  }

  private void source(CorpusInfo.Source source) {
    json.writeStringProperty("file", source.file());
    json.writeStringProperty("list", source.list());
    json.writeNumberProperty("papers", source.papers());
  }

  private void facet(FacetSize size) {
    json.writeStringProperty("id", size.facet().id());
    json.writeStringProperty("label", size.facet().label());
    json.writeNumberProperty("missing", size.missing());
    json.writeBooleanProperty("sparse", size.sparse());
  }

  private void format(Format format) {
    json.writeStringProperty("id", format.id());
    json.writeStringProperty("label", format.label());
  }

  private <T> void objects(String name, List<T> values, Consumer<T> members) {
    Json.array(
        json,
        name,
        values,
        value -> {
          json.writeStartObject();
          members.accept(value);
          json.writeEndObject();
        });
  }
}
