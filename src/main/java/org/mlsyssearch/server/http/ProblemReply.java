package org.mlsyssearch.server.http;

import io.javalin.http.Context;
import org.mlsyssearch.server.html.Frame;
import tools.jackson.core.JsonGenerator;

/** Sends a {@link Problem}: as JSON to programs, as a short page to browsers outside the API. */
public final class ProblemReply {

  /** The media type of RFC 9457. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private final Site site;

  public ProblemReply(Site site) {
    this.site = site;
  }

  /** Makes the response this problem, whatever it was before. */
  public void send(Context ctx, Problem problem) {
    ctx.status(problem.type().status());
    ctx.header("Cache-Control", "no-store");
    ctx.res().setHeader("ETag", null);
    ctx.res().setHeader("Content-Disposition", null);
    problem.headers().forEach(ctx::header);
    if (wantsPage(ctx)) {
      ctx.contentType("text/html; charset=utf-8").result(page(problem, ctx.path()));
    } else {
      ctx.contentType(MEDIA_TYPE).result(json(problem, site.urls().base(ctx), instance(ctx)));
    }
  }

  /** The problem as a JSON document. */
  static byte[] json(Problem problem, String base, String instance) {
    return Json.bytes(json -> write(json, problem, base, instance));
  }

  private static void write(JsonGenerator json, Problem problem, String base, String instance) {
    json.writeStartObject();
    json.writeStringProperty("type", base + "/docs#" + problem.type().code());
    json.writeStringProperty("title", problem.type().title());
    json.writeNumberProperty("status", problem.type().status());
    json.writeStringProperty("detail", problem.detail());
    json.writeStringProperty("instance", instance);
    json.writeStringProperty("code", problem.type().code());
    Json.array(
        json,
        "errors",
        problem.errors(),
        error -> {
          json.writeStartObject();
          json.writeStringProperty("parameter", error.parameter());
          json.writeStringProperty("detail", error.detail());
          Json.text(json, "did_you_mean", error.didYouMean());
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  /** A page whose links are relative, as it may be asked for under any host and prefix. */
  private String page(Problem problem, String path) {
    int depth = (int) path.chars().filter(c -> c == '/').count() - 1;
    String root = depth <= 0 ? "./" : "../".repeat(depth);
    String title = problem.type().title();
    return new Frame(site.index().info().corpus().title(), title, root, "")
        .problem(title, problem.detail(), null);
  }

  private static boolean wantsPage(Context ctx) {
    String accept = ctx.header("Accept");
    return accept != null && accept.contains("text/html") && !ctx.path().startsWith("/api/");
  }

  private static String instance(Context ctx) {
    String query = ctx.queryString();
    return ctx.req().getRequestURI() + (query == null ? "" : "?" + query);
  }
}
