package org.mlsyssearch.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mlsyssearch.model.Paper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our server as a process of its own, over the index of {@link OurPeer}, by words alone. It
 * remembers no answers, so that each is made.
 */
final class OurServerPeer implements Peer {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final int heapMegabytes;
  private RunningServer server;
  private PeerHttp http;

  OurServerPeer(Path folder, int heapMegabytes) {
    this.folder = folder;
    this.heapMegabytes = heapMegabytes;
  }

  @Override
  public String name() {
    return "this engine's server";
  }

  @Override
  public boolean isServed() {
    return true;
  }

  @Override
  public boolean builds() {
    return false;
  }

  /** The index is made by {@link OurPeer}. */
  @Override
  public void add(Paper paper) {}

  @Override
  public void finish() throws IOException {
    server =
        RunningServer.over(
            folder,
            List.of("-Xmx" + heapMegabytes + "m"),
            "--answers",
            "0",
            "--max-requests-per-second",
            "0",
            "--meaning",
            "off");
    http = new PeerHttp(server.base(), server.process());
  }

  @Override
  public boolean offers(SpeedKind kind) {
    return true;
  }

  @Override
  public Taken ask(SpeedQuery query) throws IOException {
    String path = path(query);
    if (query.kind() == SpeedKind.SIMILAR) {
      JsonNode hits = JSON.readTree(http.get(path).body()).path("hits");
      path =
          "/api/v1/papers/"
              + (hits.isEmpty() ? "none" : hits.get(0).path("id").asString())
              + "/similar";
    }
    return http.get(path).taken();
  }

  @Override
  public Found found(SpeedQuery query) throws IOException {
    JsonNode answer = JSON.readTree(http.get(path(query)).body());
    return new Found(answer.path("meta").path("count").asInt(), Map.of());
  }

  private static String path(SpeedQuery query) {
    StringBuilder path = new StringBuilder("/api/v1/");
    String text = "q=" + encoded(query.text()) + "&match=words";
    switch (query.kind()) {
      case SUGGEST -> path.append("suggest?limit=10&q=").append(encoded(query.text()));
      case VALUES, VALUES_FOUND ->
          path.append("facets/author?limit=20&match=words&q=")
              .append(encoded(query.within()))
              .append("&facet_query=")
              .append(encoded(query.text()));
      case EXPORT -> path.append("export?format=ndjson&sort=year:desc&").append(text);
      case TITLE_SORT -> path.append("search?sort=title:asc&").append(text);
      case DEEP_PAGE ->
          path.append("search?page=").append(DEEP / PAGE + 1).append('&').append(text);
      default -> path.append("search?").append(text);
    }
    query
        .filters()
        .byFacet()
        .forEach((facet, selection) ->
            path.append('&')
                .append(facet.id())
                .append('=')
                .append(encoded(selection.include().getFirst())));
    return path.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    http.close();
    server.close();
  }
}
