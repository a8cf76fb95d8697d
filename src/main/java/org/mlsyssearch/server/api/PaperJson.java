package org.mlsyssearch.server.api;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;
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
    if (wanted.test("title")) {
      json.writeStringProperty("title", paper.title());
    }
    texts("systems", paper.systems());
    texts("also_known_as", paper.alsoKnownAs());
    texts("authors", paper.authors());
    if (wanted.test("venue")) {
      venue(paper.venue());
    }
    if (wanted.test("year")) {
      Json.number(json, "year", paper.year());
    }
    if (wanted.test("kind")) {
      json.writeStringProperty("kind", paper.kind().id());
    }
    if (wanted.test("topics")) {
      Json.array(json, "topics", paper.topics(), this::labels);
    }
    texts("topic_values", paper.topics().stream().map(TopicPath::key).toList());
    if (wanted.test("links")) {
      Json.array(json, "links", paper.links(), this::link);
    }
    if (wanted.test("doi")) {
      Json.text(json, "doi", paper.doi());
    }
    if (wanted.test("arxiv_id")) {
      Json.text(json, "arxiv_id", paper.arxivId());
    }
    if (wanted.test("summary")) {
      Json.text(json, "summary", paper.summary());
    }
    if (wanted.test("sources")) {
      Json.array(json, "sources", paper.sources(), this::source);
    }
    if (wanted.test("url")) {
      json.writeStringProperty("url", base + "/papers/" + Urls.encodeSegment(paper.id().value()));
    }
  }

  private void texts(String field, List<String> values) {
    if (wanted.test(field)) {
      Json.texts(json, field, values);
    }
  }

  private void venue(@org.jspecify.annotations.Nullable Venue venue) {
    if (venue == null) {
      json.writeNullProperty("venue");
      return;
    }
    json.writeObjectPropertyStart("venue");
    json.writeStringProperty("id", venue.id());
    json.writeStringProperty("label", venue.label());
    json.writeStringProperty("name", venue.name());
    json.writeEndObject();
  }

  private void labels(TopicPath topic) {
    json.writeStartArray();
    topic.labels().forEach(json::writeString);
    json.writeEndArray();
  }

  private void link(Link link) {
    json.writeStartObject();
    json.writeStringProperty("rel", link.rel().id());
    json.writeStringProperty("href", link.href());
    json.writeEndObject();
  }

  private void source(SourceRef source) {
    json.writeStartObject();
    json.writeStringProperty("list", source.list());
    json.writeStringProperty("file", source.file());
    json.writeNumberProperty("line", source.line());
    json.writeStringProperty("heading", source.heading());
    json.writeEndObject();
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
