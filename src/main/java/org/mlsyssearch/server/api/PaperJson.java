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

  private static final List<RecordField> BEFORE_AUTHORS;
  private static final List<RecordField> BEHIND_AUTHORS;

  static {
    List<RecordField> all = RecordField.ALL;
    int authors = 0;
    while (all.get(authors).fact() != Fact.AUTHORS) {
      authors++;
    }
    BEFORE_AUTHORS = all.subList(all.indexOf(RecordField.ID) + 1, authors);
    BEHIND_AUTHORS = all.subList(authors + 1, all.indexOf(RecordField.URL));
  }

  private final JsonGenerator json;
  private final Set<String> fields;
  private final Permalink permalink;

  /**
   * A writer of papers.
   *
   * @param fields the fields to write besides the id; empty for all
   * @param permalink where the papers' pages are
   */
  PaperJson(JsonGenerator json, Set<String> fields, Permalink permalink) {
    this.json = json;
    this.fields = fields;
    this.permalink = permalink;
  }

  /** A paper that matched, with its first authors, score and highlights. */
  void hit(Hit hit, boolean explain, KeptJson kept) {
    Paper paper = hit.paper();
    Predicate<String> wanted = fields.isEmpty() ? field -> true : fields::contains;
    json.writeStartObject();
    json.writeStringProperty(RecordField.ID.id(), paper.id().value());
    if (wanted.test(HitField.SCORE)) {
      json.writeNumberProperty(HitField.SCORE, hit.score());
    }
    if (wanted.test(HitField.MATCHED)) {
      json.writeStringProperty(HitField.MATCHED, hit.matched().id());
    }
    if (fields.isEmpty()) {
      KeptJson.Sides sides =
          kept.of(paper, to -> before(to, paper, wanted), to -> behind(to, paper, wanted));
      json.writeRaw(sides.before());
      authors(hit);
      json.writeRaw(sides.after());
    } else {
      before(json, paper, wanted);
      if (wanted.test(Fact.AUTHORS.id())) {
        authors(hit);
      }
      behind(json, paper, wanted);
    }
    if (wanted.test(RecordField.URL.id())) {
      fact(json, paper, RecordField.URL);
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
      if (field == RecordField.ID || fields.isEmpty() || fields.contains(field.id())) {
        fact(json, paper, field);
      }
    }
    json.writeEndObject();
  }

  private void before(JsonGenerator to, Paper paper, Predicate<String> wanted) {
    for (RecordField field : BEFORE_AUTHORS) {
      if (wanted.test(field.id())) {
        fact(to, paper, field);
      }
    }
  }

  private void behind(JsonGenerator to, Paper paper, Predicate<String> wanted) {
    if (wanted.test(HitField.AUTHOR_COUNT)) {
      to.writeNumberProperty(HitField.AUTHOR_COUNT, paper.authors().size());
    }
    for (RecordField field : BEHIND_AUTHORS) {
      if (wanted.test(field.id())) {
        fact(to, paper, field);
      }
    }
    if (wanted.test(HitField.SOURCE_COUNT)) {
      to.writeNumberProperty(HitField.SOURCE_COUNT, paper.sources().size());
    }
  }

  private void authors(Hit hit) {
    String name = Fact.AUTHORS.id();
    Json.texts(
        json,
        name,
        FirstAuthors.of(hit.paper().authors(), hit.highlights().getOrDefault(name, List.of())));
  }

  private void fact(JsonGenerator to, Paper paper, RecordField field) {
    field.write(to, paper, field == RecordField.URL ? permalink.of(paper.id()) : "");
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
