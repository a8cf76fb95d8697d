package org.mlsyssearch.server.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.export.PaperWriter;
import org.mlsyssearch.match.Answer;
import org.mlsyssearch.match.Answer.Verdict;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.server.http.Json;
import org.mlsyssearch.server.http.Router;
import org.mlsyssearch.server.http.Routes;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.params.Params;
import org.mlsyssearch.server.params.Pasted;
import tools.jackson.core.JsonGenerator;

/**
 * {@code POST /api/v1/match}: which items of a text name a paper here; with {@code format} the
 * papers themselves, in one of the {@link Format}s.
 */
public final class MatchApi implements Routes {

  private static final String PATH = "/api/v1/match";

  /** What is said of a paper; the rest is in its record. */
  private static final Set<String> FIELDS =
      Set.of("title", "authors", "venue", "year", "doi", "arxiv_id", "links", "url");

  private final Site site;

  public MatchApi(Site site) {
    this.site = site;
  }

  @Override
  public void addTo(Router router) {
    router.post(PATH, Pasted.MAX_BYTES, this::match);
  }

  private void match(Context ctx) throws IOException {
    long start = System.nanoTime();
    Params given = Params.of(ctx);
    Map<String, Optional<Format>> formats = new LinkedHashMap<>();
    Arrays.stream(Format.values()).forEach(format -> formats.put(format.id(), Optional.of(format)));
    Format format = given.choice("format", formats, Optional.empty()).orElse(null);
    given.check();
    Pasted pasted = Pasted.of(Pasted.body(ctx), site.index());
    ctx.header("Cache-Control", "no-store");
    if (format != null) {
      ctx.contentType(format.contentType()).result(written(ctx, pasted, format));
      return;
    }
    long took = (System.nanoTime() - start) / 1_000_000;
    ctx.contentType("application/json").result(Json.bytes(json -> write(ctx, json, pasted, took)));
  }

  private String written(Context ctx, Pasted pasted, Format format) throws IOException {
    StringWriter out = new StringWriter();
    PaperWriter writer = format.writer(out, site.urls().permalink(ctx));
    writer.begin();
    for (Paper paper : pasted.here()) {
      writer.paper(paper);
    }
    writer.end();
    return out.toString();
  }

  private void write(Context ctx, JsonGenerator json, Pasted pasted, long took) {
    PaperJson papers = new PaperJson(json, FIELDS, site.urls().permalink(ctx));
    json.writeStartObject();
    json.writeObjectPropertyStart("meta");
    json.writeNumberProperty("items", pasted.answers().size());
    for (Verdict verdict : Verdict.values()) {
      json.writeNumberProperty(verdict.id(), pasted.count(verdict));
    }
    json.writeNumberProperty("papers", pasted.here().size());
    json.writeStringProperty("read_as", pasted.paste().isBibliography() ? "bibliography" : "text");
    json.writeNumberProperty("took_ms", took);
    json.writeStringProperty("index_version", site.index().info().version());
    Json.texts(json, "notes", pasted.paste().notes());
    json.writeEndObject();
    Json.array(json, "items", pasted.answers(), answer -> item(json, papers, answer));
    json.writeEndObject();
  }

  private static void item(JsonGenerator json, PaperJson papers, Answer answer) {
    json.writeStartObject();
    json.writeNumberProperty("line", answer.item().line());
    json.writeStringProperty("text", answer.item().text());
    json.writeStringProperty("verdict", answer.verdict().id());
    json.writeStringProperty("reason", answer.reason().id());
    Json.array(json, "papers", answer.papers(), papers::paper);
    json.writeEndObject();
  }
}
