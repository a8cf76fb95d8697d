package org.mlsyssearch.export;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import tools.jackson.core.JsonGenerator;

/**
 * Our own JSON record of a paper: what the API's hits, a paper's {@code .json} and every line of
 * the NDJSON export have in common.
 *
 * <p>Every member is always there; what is unknown is null or an empty array.
 */
public final class RecordJson {

  /** The members, in the order they are written. */
  public static final Set<String> FIELDS =
      java.util.Collections.unmodifiableSet(
          new java.util.LinkedHashSet<>(
              List.of(
                  "id",
                  "title",
                  "systems",
                  "also_known_as",
                  "authors",
                  "venue",
                  "year",
                  "kind",
                  "topics",
                  "topic_values",
                  "links",
                  "doi",
                  "arxiv_id",
                  "summary",
                  "sources",
                  "url")));

  private RecordJson() {}

  /** Writes a whole record as one object. */
  public static void write(JsonGenerator json, Paper paper, String url) {
    json.writeStartObject();
    writeMembers(json, paper, url, field -> true);
    json.writeEndObject();
  }

  /**
   * Writes members into an object that the caller has started and will end.
   *
   * @param url the address of the paper's page
   * @param wanted which of {@link #FIELDS} to write
   */
  public static void writeMembers(
      JsonGenerator json, Paper paper, String url, Predicate<String> wanted) {
    for (String field : FIELDS) {
      if (wanted.test(field)) {
        json.writeName(field);
        writeValue(json, field, paper, url);
      }
    }
  }

  private static void writeValue(JsonGenerator json, String field, Paper paper, String url) {
    switch (field) {
      case "id" -> json.writeString(paper.id().value());
      case "title" -> json.writeString(paper.title());
      case "systems" -> strings(json, paper.systems());
      case "also_known_as" -> strings(json, paper.alsoKnownAs());
      case "authors" -> strings(json, paper.authors());
      case "venue" -> venue(json, paper);
      case "year" -> year(json, paper.year());
      case "kind" -> json.writeString(paper.kind().id());
      case "topics" -> {
        json.writeStartArray();
        paper.topics().forEach(topic -> strings(json, topic.labels()));
        json.writeEndArray();
      }
      case "topic_values" -> strings(json, paper.topics().stream().map(TopicPath::key).toList());
      case "links" -> links(json, paper.links());
      case "doi" -> string(json, paper.doi());
      case "arxiv_id" -> string(json, paper.arxivId());
      case "summary" -> string(json, paper.summary());
      case "sources" -> sources(json, paper.sources());
      case "url" -> json.writeString(url);
      default -> throw new IllegalStateException("No value is written for '" + field + "'");
    }
  }

  private static void venue(JsonGenerator json, Paper paper) {
    var venue = paper.venue();
    if (venue == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("id", venue.id());
    json.writeStringProperty("label", venue.label());
    json.writeStringProperty("name", venue.name());
    json.writeEndObject();
  }

  private static void links(JsonGenerator json, List<Link> links) {
    json.writeStartArray();
    for (Link link : links) {
      json.writeStartObject();
      json.writeStringProperty("rel", link.rel().id());
      json.writeStringProperty("href", link.href());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void sources(JsonGenerator json, List<SourceRef> sources) {
    json.writeStartArray();
    for (SourceRef source : sources) {
      json.writeStartObject();
      json.writeStringProperty("list", source.list());
      json.writeStringProperty("file", source.file());
      json.writeNumberProperty("line", source.line());
      json.writeStringProperty("heading", source.heading());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, List<String> values) {
    json.writeStartArray();
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void string(JsonGenerator json, @Nullable String value) {
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value);
    }
  }

  private static void year(JsonGenerator json, @Nullable Integer year) {
    if (year == null) {
      json.writeNull();
    } else {
      json.writeNumber(year.intValue());
    }
  }
}
