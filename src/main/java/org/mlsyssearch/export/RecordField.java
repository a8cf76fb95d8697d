package org.mlsyssearch.export;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;
import tools.jackson.core.JsonGenerator;

/** The fields of our JSON record of a paper, in the order they are written. */
public enum RecordField {
  ID,
  TITLE,
  SYSTEMS,
  ALSO_KNOWN_AS,
  AUTHORS,
  VENUE,
  YEAR,
  KIND,
  /** For each topic the labels from the root down. */
  TOPICS,
  /** For each topic the value that filters by it. */
  TOPIC_VALUES,
  LINKS,
  DOI,
  ARXIV_ID,
  SUMMARY,
  SOURCES,
  /** The address of the paper's page. */
  URL;

  /** The name in records: {@code also_known_as}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Writes name and value; what is unknown is null or an empty array.
   *
   * @param url the address of the paper's page
   */
  public void write(JsonGenerator json, Paper paper, String url) {
    json.writeName(id());
    switch (this) {
      case ID -> json.writeString(paper.id().value());
      case TITLE -> json.writeString(paper.title());
      case SYSTEMS -> strings(json, paper.systems());
      case ALSO_KNOWN_AS -> strings(json, paper.alsoKnownAs());
      case AUTHORS -> strings(json, paper.authors());
      case VENUE -> venue(json, paper.venue());
      case YEAR -> year(json, paper.year());
      case KIND -> json.writeString(paper.kind().id());
      case TOPICS -> {
        json.writeStartArray();
        paper.topics().forEach(topic -> strings(json, topic.labels()));
        json.writeEndArray();
      }
      case TOPIC_VALUES -> strings(json, paper.topics().stream().map(TopicPath::key).toList());
      case LINKS -> links(json, paper.links());
      case DOI -> string(json, paper.doi());
      case ARXIV_ID -> string(json, paper.arxivId());
      case SUMMARY -> string(json, paper.summary());
      case SOURCES -> sources(json, paper.sources());
      case URL -> json.writeString(url);
    }
  }

  private static void venue(JsonGenerator json, @Nullable Venue venue) {
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
