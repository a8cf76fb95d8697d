package org.mlsyssearch.server.api;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.mlsyssearch.export.Permalink;
import org.mlsyssearch.export.RecordField;
import org.mlsyssearch.export.RecordJson;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.server.http.Json;
import org.mlsyssearch.server.params.HitField;
import tools.jackson.core.JsonGenerator;

/** Writes papers and hits as the API shows them. */
final class PaperJson {

  private final JsonGenerator json;
  private final Predicate<String> wanted;
  private final Permalink permalink;

  /**
   * A writer of papers.
   *
   * @param fields the fields to write besides the id; empty for all
   * @param permalink where the papers' pages are
   */
  PaperJson(JsonGenerator json, Set<String> fields, Permalink permalink) {
    this.json = json;
    this.wanted = fields.isEmpty() ? field -> true : fields::contains;
    this.permalink = permalink;
  }

  /** A paper that matched, with score and highlights. */
  void hit(Hit hit, boolean explain) {
    json.writeStartObject();
    facts(hit.paper(), field -> field == RecordField.ID);
    if (wanted.test(HitField.SCORE)) {
      json.writeNumberProperty(HitField.SCORE, hit.score());
    }
    facts(hit.paper(), this::wantedFact);
    if (wanted.test(HitField.HIGHLIGHTS)) {
      highlights(hit);
    }
    if (explain && wanted.test(HitField.EXPLANATION)) {
      Json.texts(json, HitField.EXPLANATION, hit.explanation());
    }
    json.writeEndObject();
  }

  /** A paper by itself. */
  void paper(Paper paper) {
    json.writeStartObject();
    facts(paper, field -> field == RecordField.ID || wantedFact(field));
    json.writeEndObject();
  }

  private boolean wantedFact(RecordField field) {
    return field != RecordField.ID && wanted.test(field.id());
  }

  private void facts(Paper paper, Predicate<RecordField> fields) {
    RecordJson.writeFields(json, paper, permalink.of(paper.id()), fields);
  }

  private void highlights(Hit hit) {
    json.writeObjectPropertyStart(HitField.HIGHLIGHTS);
    hit.highlights().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
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
