package org.mlsyssearch.server.http;

import io.javalin.http.Context;
import tools.jackson.core.JsonGenerator;

/** Sends a {@link Problem}: as JSON to programs, as a short page to browsers outside the API. */
public final class ProblemReply {

  /** The media type of RFC 9457. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private final Urls urls;

  public ProblemReply(Urls urls) {
    this.urls = urls;
  }

  /** Makes the response this problem, whatever it was before. */
  public void send(Context ctx, Problem problem) {
    ctx.status(problem.type().status());
    ctx.header("Cache-Control", "no-store");
    ctx.res().setHeader("ETag", null);
    ctx.res().setHeader("Content-Disposition", null);
    problem.headers().forEach(ctx::header);
    if (wantsPage(ctx)) {
      ctx.contentType("text/html; charset=utf-8").result(page(problem, urls.base(ctx)));
    } else {
      ctx.contentType(MEDIA_TYPE).result(json(problem, urls.base(ctx), instance(ctx)));
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

  private static String page(Problem problem, String base) {
    return """
    <!doctype html>
    <html lang="en">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="robots" content="noindex">
    <title>%1$s</title>
    <h1>%1$s</h1>
    <p>%2$s</p>
    <p><a href="%3$s/">Search the papers</a></p>
    </html>
    """
        .formatted(escape(problem.type().title()), escape(problem.detail()), escape(base));
  }

  private static boolean wantsPage(Context ctx) {
    String accept = ctx.header("Accept");
    return accept != null && accept.contains("text/html") && !ctx.path().startsWith("/api/");
  }

  private static String instance(Context ctx) {
    String query = ctx.queryString();
    return ctx.req().getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
