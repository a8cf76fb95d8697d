package org.mlsyssearch.server.ops;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.server.http.Json;
import org.mlsyssearch.server.http.Problem;
import org.mlsyssearch.server.http.Router;
import org.mlsyssearch.server.http.Routes;

/** Liveness, readiness and metrics for those who run the server. */
public final class OpsRoutes implements Routes {

  private static final String RETRY_SECONDS = "5";

  private final SearchIndex index;
  private final Metrics metrics;
  private final Supplier<@Nullable String> trouble;

  /**
   * The routes.
   *
   * @param trouble why the newest commit of the index cannot be used; null if it is in use
   */
  public OpsRoutes(SearchIndex index, Metrics metrics, Supplier<@Nullable String> trouble) {
    this.index = index;
    this.metrics = metrics;
    this.trouble = trouble;
  }

  @Override
  public void addTo(Router router) {
    router.atOnce("/health/live", OpsRoutes::live);
    router.atOnce("/health/ready", this::ready);
    router.atOnce("/metrics", this::metrics);
  }

  private static void live(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    ctx.contentType("application/json").result("{\"status\":\"live\"}");
  }

  /**
   * Ready means that the index is whole and a search is answered; a newer index that cannot be used
   * is only reported.
   */
  private void ready(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    try {
      index.check();
      var unused = index.search(SearchRequest.of(ParsedQuery.ALL).withWindow(0, 1));
    } catch (IOException | RuntimeException | Error e) {
      throw Problem.of(Problem.Type.NOT_READY, "The index cannot be searched: " + e.getMessage())
          .withHeader("Retry-After", RETRY_SECONDS);
    }
    IndexInfo info = index.info();
    ctx.contentType("application/json")
        .result(
            Json.bytes(json -> {
              json.writeStartObject();
              json.writeStringProperty("status", "ready");
              json.writeStringProperty("index_version", info.version());
              json.writeNumberProperty("papers", info.papers());
              Json.text(json, "trouble", trouble.get());
              json.writeEndObject();
            }));
  }

  private void metrics(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    ctx.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.scrape());
  }
}
