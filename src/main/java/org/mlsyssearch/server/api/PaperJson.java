package org.mlsyssearch.server.api;

import java.util.Set;
import java.util.function.Predicate;
import org.mlsyssearch.export.RecordJson;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.server.http.Json;
import org.mlsyssearch.server.http.Urls;
import tools.jackson.core.JsonGenerator;

/** Writes papers and hits as the API shows them. */
final class PaperJson {

  private final JsonGenerator json;
  private final Predicate<String> wanted;
  private final String base;

  /**
   * A writer of papers.
   *
   * @param fields the fields to write besides the id; empty for all
   * @param base where the papers' pages are, without a slash at the end
   */
  PaperJson(JsonGenerator json, Set<String> fields, String base) {
    this.json = json;
    this.wanted = fields.isEmpty() ? field -> true : fields::contains;
    this.base = base;
  }

  /** A paper that matched, with score and highlights. */
  void hit(Hit hit, boolean explain) {
    json.writeStartObject();
    json.writeStringProperty("id", hit.paper().id().value());
    if (wanted.test("score")) {
      json.writeNumberProperty("score", hit.score());
    }
    facts(hit.paper());
    if (wanted.test("highlights")) {
      highlights(hit);
    }
    if (explain && wanted.test("explanation")) {
      Json.texts(json, "explanation", hit.explanation());
    }
    json.writeEndObject();
  }

  /** A paper by itself. */
  void paper(Paper paper) {
    json.writeStartObject();
    json.writeStringProperty("id", paper.id().value());
    facts(paper);
    json.writeEndObject();
  }

  private void facts(Paper paper) {
    RecordJson.writeMembers(
        json,
        paper,
        base + "/papers/" + Urls.encodeSegment(paper.id().value()),
        field -> !field.equals("id") && wanted.test(field));
  }

  private void highlights(Hit hit) {
    json.writeObjectPropertyStart("highlights");
    hit.highlights().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(entry -> Json.array(json, entry.getKey(), entry.getValue(), this::span));
    json.writeEndObject();
  }

  private void span(Hit.Span span) {
    json.writeStartArray();
    json.writeNumber(span.start());
    json.writeNumber(span.length());
    json.writeEndArray();
  }
}
