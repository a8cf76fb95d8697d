package org.mlsyssearch.server.api;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.FacetCounts;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.server.http.Json;
import org.mlsyssearch.server.params.SearchParams;
import tools.jackson.core.JsonGenerator;

/** The body of {@code GET /api/v1/index}, made once per index version. Thread-safe. */
final class IndexJson {

  @SuppressWarnings("ArrayRecordComponent") // Compared by identity only.
  private record Made(String version, byte[] body) {}

  private final SearchIndex index;
  private volatile @Nullable Made made;

  IndexJson(SearchIndex index) {
    this.index = index;
  }

  byte[] body() throws IOException {
    IndexInfo info = index.info();
    Made last = made;
    if (last == null || !last.version().equals(info.version())) {
      SearchResponse all =
          index.search(
              SearchRequest.of(ParsedQuery.ALL)
                  .withWindow(0, 0)
                  .withFacets(EnumSet.allOf(Facet.class), 0));
      last = new Made(info.version(), Json.bytes(json -> write(json, info, all)));
      made = last;
    }
    return last.body();
  }

  private static void write(JsonGenerator json, IndexInfo info, SearchResponse all) {
    CorpusInfo corpus = info.corpus();
    json.writeStartObject();
    json.writeStringProperty("version", info.version());
    json.writeStringProperty("built_at", corpus.builtAt().toString());
    json.writeStringProperty("title", corpus.title());
    json.writeNumberProperty("papers", info.papers());
    json.writeNumberProperty("size_bytes", info.sizeBytes());
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
    json.writeObjectPropertyStart("rejects");
    corpus.rejects().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeObjectPropertyStart("facets");
    for (Facet facet : SearchParams.DEFAULT_FACETS) {
      FacetCounts counts = all.facets().get(facet);
      if (counts != null) {
        facet(json, facet, counts);
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void facet(JsonGenerator json, Facet facet, FacetCounts counts) {
    json.writeObjectPropertyStart(facet.id());
    switch (counts) {
      case FacetCounts.Terms terms -> numbers(json, terms.distinct(), terms.missing());
      case FacetCounts.Tree tree -> numbers(json, nodes(tree.roots()), tree.missing());
      case FacetCounts.Years years -> numbers(json, years.buckets().size(), years.missing());
    }
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, int distinct, int missing) {
    json.writeNumberProperty("distinct", distinct);
    json.writeNumberProperty("missing", missing);
  }

  private static int nodes(List<FacetCounts.Node> nodes) {
    return nodes.stream().mapToInt(node -> 1 + nodes(node.children())).sum();
  }
}
