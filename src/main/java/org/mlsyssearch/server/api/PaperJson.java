package org.mlsyssearch.server.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.mlsyssearch.export.Permalink;
import org.mlsyssearch.export.RecordField;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.server.http.Json;
import org.mlsyssearch.server.params.HitField;
import org.mlsyssearch.server.vocabulary.FirstAuthors;
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

  /** A paper that matched, with its first authors, score and highlights. */
  void hit(Hit hit, boolean explain) {
    Paper paper = hit.paper();
    json.writeStartObject();
    for (RecordField field : RecordField.ALL) {
      if (field.fact() == Fact.AUTHORS) {
        authors(hit);
      } else {
        fact(paper, field);
      }
      if (field == RecordField.ID) {
        if (wanted.test(HitField.SCORE)) {
          json.writeNumberProperty(HitField.SCORE, hit.score());
        }
        if (wanted.test(HitField.MATCHED)) {
          json.writeStringProperty(HitField.MATCHED, hit.matched().id());
        }
      } else if (field == RecordField.SOURCES) {
        count(HitField.SOURCE_COUNT, paper.sources().size());
      }
    }
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
    for (RecordField field : RecordField.ALL) {
      fact(paper, field);
    }
    json.writeEndObject();
  }

  private void authors(Hit hit) {
    String name = Fact.AUTHORS.id();
    List<String> all = hit.paper().authors();
    if (wanted.test(name)) {
      Json.texts(json, name, FirstAuthors.of(all, hit.highlights().getOrDefault(name, List.of())));
    }
    count(HitField.AUTHOR_COUNT, all.size());
  }

  private void fact(Paper paper, RecordField field) {
    if (field == RecordField.ID || wanted.test(field.id())) {
      field.write(json, paper, permalink.of(paper.id()));
    }
  }

  private void count(String name, int count) {
    if (wanted.test(name)) {
      json.writeNumberProperty(name, count);
    }
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
