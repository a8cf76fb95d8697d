package org.mlsyssearch.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Fact;
import org.mlsyssearch.model.Kind;
import org.mlsyssearch.model.Link;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.SourceRef;
import org.mlsyssearch.model.TopicPath;
import org.mlsyssearch.model.Venue;
import tools.jackson.core.JsonGenerator;

/** The fields of our JSON record of a paper: its facts, and what a record adds to them. */
public final class RecordField {

  /** What the value of a field comes from. */
  private interface Value {
    @Nullable Object of(Paper paper, String url);
  }

  /** The permalink. */
  public static final RecordField ID =
      new RecordField("id", null, (paper, url) -> paper.id().value());

  /** For each topic the value that filters by it. */
  public static final RecordField TOPIC_VALUES =
      new RecordField(
          "topic_values",
          null,
          (paper, url) -> paper.topics().stream().map(TopicPath::key).toList());

  /** Every place that names the paper. */
  public static final RecordField SOURCES =
      new RecordField("sources", null, (paper, url) -> paper.sources());

  /** The address of the paper's page. */
  public static final RecordField URL = new RecordField("url", null, (paper, url) -> url);

  /** Every field, in the order they are written. */
  public static final List<RecordField> ALL = all();

  private final String id;
  private final @Nullable Fact fact;
  private final Value value;

  private RecordField(String id, @Nullable Fact fact, Value value) {
    this.id = id;
    this.fact = fact;
    this.value = value;
  }

  private static List<RecordField> all() {
    List<RecordField> fields = new ArrayList<>();
    fields.add(ID);
    for (Fact fact : Fact.values()) {
      fields.add(new RecordField(fact.id(), fact, (paper, url) -> fact.of(paper.facts())));
      if (fact == Fact.TOPICS) {
        fields.add(TOPIC_VALUES);
      }
    }
    fields.add(SOURCES);
    fields.add(URL);
    return List.copyOf(fields);
  }

  /** The name in records: {@code also_known_as}. */
  public String id() {
    return id;
  }

  /** The fact it states; null where it is none. */
  public @Nullable Fact fact() {
    return fact;
  }

  /**
   * Writes name and value; what is unknown is null or an empty array.
   *
   * @param url the address of the paper's page
   */
  public void write(JsonGenerator json, Paper paper, String url) {
    json.writeName(id);
    write(json, value.of(paper, url));
  }

  /** Writes a value of a fact as records have it. */
  static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case String text -> json.writeString(text);
      case Integer number -> json.writeNumber(number.intValue());
      case Kind kind -> json.writeString(kind.id());
      case TopicPath topic -> write(json, topic.labels());
      case Venue venue -> {
        json.writeStartObject();
        json.writeStringProperty("id", venue.id());
        json.writeStringProperty("label", venue.label());
        json.writeStringProperty("name", venue.name());
        json.writeEndObject();
      }
      case Link link -> {
        json.writeStartObject();
        json.writeStringProperty("rel", link.rel().id());
        json.writeStringProperty("href", link.href());
        json.writeEndObject();
      }
      case SourceRef source -> {
        json.writeStartObject();
        json.writeStringProperty("list", source.list());
        json.writeStringProperty("file", source.file());
        json.writeNumberProperty("line", source.line());
        json.writeStringProperty("heading", source.heading());
        json.writeEndObject();
      }
      case List<?> values -> {
        json.writeStartArray();
        values.forEach(each -> write(json, each));
        json.writeEndArray();
      }
      default -> throw new IllegalArgumentException("No field has such a value: " + value);
    }
  }
}
