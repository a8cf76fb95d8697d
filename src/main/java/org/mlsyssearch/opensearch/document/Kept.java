package org.mlsyssearch.opensearch.document;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mlsyssearch.opensearch.cluster.Call;
import org.mlsyssearch.opensearch.cluster.Cluster;
import org.mlsyssearch.opensearch.cluster.IndexVersion;
import org.mlsyssearch.search.CorpusInfo;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.IndexUnusableException;
import org.mlsyssearch.search.bytes.CorpusCodec;
import tools.jackson.databind.JsonNode;

/**
 * What an index keeps of itself, beside papers and words.
 *
 * @param papers how many papers it has
 * @param labels what people read for values that differ from it, by the facet's id and value
 * @param values how many values each facet has
 */
public record Kept(
    int papers,
    CorpusInfo corpus,
    Map<String, Map<String, String>> labels,
    Map<Facet, Integer> values) {

  private static final String SCHEMA = "schema";
  private static final String PAPERS = "papers";
  private static final String LABELS = "labels";
  private static final String VALUES = "values";

  /** The document that holds it. */
  Map<String, ?> json() throws IOException {
    Map<String, Object> json = new LinkedHashMap<>(CorpusCodec.write(corpus));
    json.put(SCHEMA, Fields.SCHEMA);
    json.put(PAPERS, papers);
    json.put(LABELS, CorpusCodec.writeLabels(labels));
    Map<String, Integer> byId = new TreeMap<>();
    values.forEach((facet, count) -> byId.put(facet.id(), count));
    json.put(VALUES, byId);
    return Map.of(Fields.CORPUS, json);
  }

  /**
   * Reads it from an index.
   *
   * @throws IndexUnusableException with a sentence if it is not there, cannot be read, or another
   *     version of this program wrote it
   */
  public static Kept read(Cluster cluster, IndexVersion version) throws IOException {
    JsonNode hits =
        cluster
            .search(
                Call.of(
                    version.words(),
                    Map.of("query", Map.of("ids", Map.of("values", List.of(Fields.CORPUS))))))
            .at("/hits/hits");
    if (hits.isEmpty()) {
      throw new IndexUnusableException(
          "The index '" + version.papers() + "' is not complete; build it anew with indexer.jar");
    }
    JsonNode json = hits.get(0).path("_source").path(Fields.CORPUS);
    if (!json.path(SCHEMA).asString("").equals(Fields.SCHEMA)) {
      throw new IndexUnusableException(
          "The index '"
              + version.papers()
              + "' was written by another version of this program; build it anew with indexer.jar");
    }
    try {
      return of(json);
    } catch (RuntimeException damaged) {
      throw new IndexUnusableException(
          "What the index '"
              + version.papers()
              + "' keeps of itself cannot be read; build it anew with indexer.jar",
          damaged);
    }
  }

  private static Kept of(JsonNode json) {
    Map<String, String> texts = new TreeMap<>();
    json.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString("")));
    Map<Facet, Integer> values = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      values.put(facet, json.path(VALUES).path(facet.id()).asInt(0));
    }
    return new Kept(
        json.path(PAPERS).asInt(0),
        CorpusCodec.read(texts),
        CorpusCodec.readLabels(texts.getOrDefault(LABELS, "")),
        values);
  }
}
