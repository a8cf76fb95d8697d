package org.mlsyssearch.corpus.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Fact;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads one object token by token; our own members and those of CSL-JSON differ in name, so that
 * both are read alike.
 *
 * <pre>
 * record  = { member* }                       members in any order, unknown ones are skipped
 * own     = one of {@link Fact}, by its id
 * CSL     = type title author issued container-title event-title publisher number DOI URL ...
 * venue   = "SOSP" | { "id" "label" "name" }
 * topics  = [ [ label* ]* ] | [ "label &gt; label"* ]
 * links   = [ { "rel" "href" }* ] | [ "href"* ]
 * author  = [ { "family" "given" "suffix" "literal" ... }* ]
 * issued  = { "date-parts": [ [ year ... ] ] } | { "raw" } | { "literal" }
 * </pre>
 *
 * <p>A member that is of another form than that is reported and left out. Not thread-safe.
 */
final class RecordParser {

  private final JsonValues values;

  RecordParser(JsonValues values) {
    this.values = values;
  }

  /** Reads the object at whose beginning the parser stands, up to its end. */
  JsonRecord parse(JsonParser json) {
    JsonRecord record = new JsonRecord();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      member(json, name, record);
    }
    return record;
  }

  private void member(JsonParser json, String name, JsonRecord record) {
    switch (name) {
      case "author" -> values.items(json, name, () -> person(json, record));
      case "issued" -> issued(json, record);
      case "DOI" -> record.add(Fact.DOI, values.text(json, name));
      case "URL" -> {
        String href = values.text(json, name);
        if (href != null) {
          record.links.add(new JsonRecord.StatedLink(null, href));
        }
      }
      case "type" -> record.type = values.text(json, name);
      case "event", "event-title" -> record.event = values.textOrSkip(json);
      case "container-title" -> record.container = values.text(json, name);
      case "container-title-short", "journalAbbreviation" ->
          record.containerShort = values.text(json, name);
      case "publisher" -> record.publisher = values.textOrSkip(json);
      case "number" -> record.number = values.textOrSkip(json);
      case "custom" -> custom(json, record);
      default -> fact(json, name, record);
    }
  }

  /** What our CSL-JSON states beyond CSL's variables. */
  private void custom(JsonParser json, JsonRecord record) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      fact(json, name, record);
    }
  }

  private void fact(JsonParser json, String name, JsonRecord record) {
    Fact fact = Fact.parse(name);
    if (fact == null) {
      json.skipChildren();
      return;
    }
    switch (fact.shape()) {
      case TEXT, YEAR, KIND -> record.add(fact, values.text(json, name));
      case NAMES -> values.texts(json, name, text -> record.add(fact, text));
      case VENUE -> venue(json, record);
      case TOPICS -> values.items(json, name, () -> topic(json, record));
      case LINKS -> values.items(json, name, () -> link(json, record));
    }
  }

  private void venue(JsonParser json, JsonRecord record) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      record.venueLabel = values.text(json, "venue");
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "id" -> record.venueId = values.text(json, "venue.id");
        case "label" -> record.venueLabel = values.text(json, "venue.label");
        case "name" -> record.venueName = values.text(json, "venue.name");
        default -> json.skipChildren();
      }
    }
  }

  private void topic(JsonParser json, JsonRecord record) {
    List<String> labels = new ArrayList<>();
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      Stream.of(values.string(json).split(">", -1)).map(String::strip).forEach(labels::add);
    } else {
      values.texts(json, "topics", labels::add);
    }
    labels.removeIf(String::isBlank);
    if (!labels.isEmpty()) {
      record.topics.add(labels);
    }
  }

  private void link(JsonParser json, JsonRecord record) {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      record.links.add(new JsonRecord.StatedLink(null, values.string(json)));
      return;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      values.wrong(json, "links", "an object with rel and href");
      return;
    }
    String rel = null;
    String href = null;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "rel" -> rel = values.text(json, "links.rel");
        case "href" -> href = values.text(json, "links.href");
        default -> json.skipChildren();
      }
    }
    if (href != null) {
      record.links.add(new JsonRecord.StatedLink(rel, href));
    }
  }

  private void person(JsonParser json, JsonRecord record) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      String name = values.text(json, "author");
      if (name != null && !name.isBlank()) {
        record.add(Fact.AUTHORS, name);
      }
      return;
    }
    String given = null;
    String particle = null;
    String family = null;
    String suffix = null;
    String literal = null;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "given" -> given = values.text(json, "author.given");
        case "family" -> family = values.text(json, "author.family");
        case "dropping-particle", "non-dropping-particle" -> particle = joined(particle, json);
        case "suffix" -> suffix = values.text(json, "author.suffix");
        case "literal", "name" -> literal = values.text(json, "author.literal");
        default -> json.skipChildren();
      }
    }
    String whole = particle == null || family == null ? family : particle + " " + family;
    record.persons.add(new JsonRecord.StatedPerson(given, whole, suffix, literal));
  }

  private @Nullable String joined(@Nullable String before, JsonParser json) {
    String text = values.text(json, "author.particle");
    return before == null ? text : text == null ? before : before + " " + text;
  }

  private void issued(JsonParser json, JsonRecord record) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      record.add(Fact.YEAR, firstYear(values.text(json, "issued")));
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "date-parts" -> {
          List<String> years = new ArrayList<>();
          values.items(json, name, () -> values.texts(json, name, years::add));
          years.stream().findFirst().ifPresent(year -> record.add(Fact.YEAR, year));
        }
        case "raw", "literal" -> {
          String year = firstYear(values.text(json, name));
          if (record.text(Fact.YEAR) == null) {
            record.add(Fact.YEAR, year);
          }
        }
        default -> json.skipChildren();
      }
    }
  }

  private static @Nullable String firstYear(@Nullable String date) {
    if (date == null) {
      return null;
    }
    var matcher = java.util.regex.Pattern.compile("(?<!\\d)\\d{4}(?!\\d)").matcher(date);
    return matcher.find() ? matcher.group() : date;
  }
}
