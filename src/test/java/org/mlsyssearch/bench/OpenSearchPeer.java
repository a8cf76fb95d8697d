package org.mlsyssearch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.opensearch.cluster.TestCluster;
import org.mlsyssearch.search.Facet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One node of OpenSearch with one shard, asked over HTTP as its manual has it: stemmed texts with
 * synonyms, keywords for facets, a completion field; {@link OpenSearchRequests} has the bodies.
 */
final class OpenSearchPeer implements Peer {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String NDJSON = "application/x-ndjson";
  private static final String TYPE = "application/json";
  private static final String INDEX = "/peer";

  /** Characters of papers that are sent at once. */
  private static final int BULK = 5_000_000;

  /** How often papers are sent again, and after how many nanoseconds. */
  private static final int TRIES = 30;

  private static final long PAUSE = 2_000_000_000;

  /** Papers that one request of an export brings. */
  private static final int SCROLL = 1_000;

  private final PeerHttp http;
  private final OpenSearchRequests requests;
  private final StringBuilder bulk = new StringBuilder();

  OpenSearchPeer(TestCluster node, String synonyms) throws IOException {
    http = new PeerHttp(node.addresses().getFirst().toString(), node.process(0));
    requests = new OpenSearchRequests();
    if (JSON.readTree(http.get("/_cat/indices?format=json").body())
        .toString()
        .contains("\"peer\"")) {
      http.send("DELETE", INDEX, TYPE, null);
    }
    http.send("PUT", INDEX, TYPE, JSON.writeValueAsString(OpenSearchRequests.mapping(synonyms)));
  }

  @Override
  public String name() {
    return "OpenSearch";
  }

  @Override
  public boolean isServed() {
    return true;
  }

  @Override
  public void add(Paper paper) throws IOException {
    Map<String, Object> document = new LinkedHashMap<>(Peer.texts(paper));
    Set<String> completed = new LinkedHashSet<>(paper.systems());
    completed.add(paper.title());
    for (Facet facet : Facet.values()) {
      List<String> values = new ArrayList<>();
      for (Facet.Value value : facet.valuesOf(paper)) {
        values.add(value.value());
        if (facet == Facet.TOPIC || facet == Facet.VENUE || facet == Facet.AUTHOR) {
          completed.add(value.label());
        }
      }
      document.put(OpenSearchRequests.keyword(facet), values);
    }
    document.put("number", paper.year());
    document.put("sorted", paper.title());
    document.put("completed", completed);
    bulk.append("{\"index\":{}}\n");
    String json = JSON.writeValueAsString(document);
    bulk.append(json, 0, json.length() - 1);
    bulk.append(",\"record\":").append(PeerRecord.of(paper)).append("}\n");
    if (bulk.length() > BULK) {
      send();
    }
  }

  private void send() throws IOException {
    JsonNode answer = JSON.readTree(bulk(TRIES).body());
    if (answer.path("errors").asBoolean()) {
      throw new IOException(answer.toString().substring(0, 2_000));
    }
    bulk.setLength(0);
  }

  /** Sends papers again where there was no memory for them before others were written. */
  private PeerHttp.Answer bulk(int tries) throws IOException {
    try {
      return http.send("POST", INDEX + "/_bulk", NDJSON, bulk.toString());
    } catch (PeerHttp.BusyException e) {
      if (tries == 0) {
        throw e;
      }
      LockSupport.parkNanos(PAUSE);
      return bulk(tries - 1);
    }
  }

  @Override
  public void finish() throws IOException {
    if (!bulk.isEmpty()) {
      send();
    }
    http.send("POST", INDEX + "/_refresh", TYPE, null);
    http.send("POST", INDEX + "/_forcemerge?max_num_segments=1", TYPE, null);
    http.send("POST", INDEX + "/_refresh", TYPE, null);
  }

  @Override
  public boolean offers(SpeedKind kind) {
    return true;
  }

  @Override
  public Taken ask(SpeedQuery query) throws IOException {
    return switch (query.kind()) {
      case EXPORT -> export(query);
      case SIMILAR -> {
        JsonNode hits = hits(query);
        String id = hits.isEmpty() ? "none" : hits.get(0).path("_id").asString();
        yield search(requests.similar(id)).taken();
      }
      default -> search(requests.body(query)).taken();
    };
  }

  private JsonNode hits(SpeedQuery query) throws IOException {
    return JSON.readTree(search(requests.body(query)).body()).path("hits").path("hits");
  }

  private PeerHttp.Answer search(Object body) throws IOException {
    return http.send(
        "POST", INDEX + "/_search?request_cache=false", TYPE, JSON.writeValueAsString(body));
  }

  private Taken export(SpeedQuery query) throws IOException {
    String body = JSON.writeValueAsString(requests.export(query, SCROLL));
    PeerHttp.Answer answer = http.send("POST", INDEX + "/_search?scroll=1m", TYPE, body);
    long wall = answer.taken().wall();
    long cpu = answer.taken().cpu();
    JsonNode read = JSON.readTree(answer.body());
    String id = read.path("_scroll_id").asString();
    String scroll = JSON.writeValueAsString(Map.of("scroll", "1m", "scroll_id", id));
    for (int left = read.path("hits").path("total").path("value").asInt() - SCROLL;
        left > 0;
        left -= SCROLL) {
      answer = http.send("POST", "/_search/scroll", TYPE, scroll);
      wall += answer.taken().wall();
      cpu += answer.taken().cpu();
    }
    http.send("DELETE", "/_search/scroll", TYPE, JSON.writeValueAsString(Map.of("scroll_id", id)));
    return new Taken(wall, cpu);
  }

  @Override
  public Found found(SpeedQuery query) throws IOException {
    JsonNode answer = JSON.readTree(search(requests.body(query)).body());
    Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      JsonNode told = answer.path("aggregations").path(facet.id());
      // Under filters of other facets the values stand one deeper.
      JsonNode buckets = told.path(told.has("buckets") ? "buckets" : facet.id());
      Map<String, Integer> papers = new TreeMap<>();
      for (JsonNode bucket : buckets.has("buckets") ? buckets.path("buckets") : buckets) {
        papers.put(bucket.path("key").asString(), bucket.path("doc_count").asInt());
      }
      counts.put(facet, papers);
    }
    return new Found(answer.path("hits").path("total").path("value").asInt(), counts);
  }

  @Override
  public void close() {
    http.close();
  }
}
