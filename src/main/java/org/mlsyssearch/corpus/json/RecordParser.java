package org.mlsyssearch.corpus.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Fact;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

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

  /** Takes what is wrong with a member. */
  @FunctionalInterface
  interface Problems {
    void at(TokenStreamLocation where, String message);
  }

  private final Problems problems;

  RecordParser(Problems problems) {
    this.problems = problems;
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
      case "author" -> items(json, name, () -> person(json, record));
      case "issued" -> issued(json, record);
      case "DOI" -> record.add(Fact.DOI, text(json, name));
      case "URL" -> {
        String href = text(json, name);
        if (href != null) {
          record.links.add(new JsonRecord.StatedLink(null, href));
        }
      }
      case "type" -> record.type = text(json, name);
      case "event", "event-title" -> record.event = textOrSkip(json);
      case "container-title" -> record.container = text(json, name);
      case "container-title-short", "journalAbbreviation" ->
          record.containerShort = text(json, name);
      case "publisher" -> record.publisher = textOrSkip(json);
      case "number" -> record.number = textOrSkip(json);
      default -> fact(json, name, record);
    }
  }

  private void fact(JsonParser json, String name, JsonRecord record) {
    Fact fact = Fact.parse(name);
    if (fact == null) {
      json.skipChildren();
      return;
    }
    switch (fact.shape()) {
      case TEXT, YEAR, KIND -> record.add(fact, text(json, name));
      case NAMES -> texts(json, name, text -> record.add(fact, text));
      case VENUE -> venue(json, record);
      case TOPICS -> items(json, name, () -> topic(json, record));
      case LINKS -> items(json, name, () -> link(json, record));
    }
  }

  private void venue(JsonParser json, JsonRecord record) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      record.venueLabel = text(json, "venue");
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "id" -> record.venueId = text(json, "venue.id");
        case "label" -> record.venueLabel = text(json, "venue.label");
        case "name" -> record.venueName = text(json, "venue.name");
        default -> json.skipChildren();
      }
    }
  }

  private void topic(JsonParser json, JsonRecord record) {
    List<String> labels = new ArrayList<>();
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      Stream.of(string(json).split(">", -1)).map(String::strip).forEach(labels::add);
    } else {
      texts(json, "topics", labels::add);
    }
    labels.removeIf(String::isBlank);
    if (!labels.isEmpty()) {
      record.topics.add(labels);
    }
  }

  private void link(JsonParser json, JsonRecord record) {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      record.links.add(new JsonRecord.StatedLink(null, string(json)));
      return;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      wrong(json, "links", "an object with rel and href");
      return;
    }
    String rel = null;
    String href = null;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "rel" -> rel = text(json, "links.rel");
        case "href" -> href = text(json, "links.href");
        default -> json.skipChildren();
      }
    }
    if (href != null) {
      record.links.add(new JsonRecord.StatedLink(rel, href));
    }
  }

  private void person(JsonParser json, JsonRecord record) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      String name = text(json, "author");
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
        case "given" -> given = text(json, "author.given");
        case "family" -> family = text(json, "author.family");
        case "dropping-particle", "non-dropping-particle" -> particle = joined(particle, json);
        case "suffix" -> suffix = text(json, "author.suffix");
        case "literal", "name" -> literal = text(json, "author.literal");
        default -> json.skipChildren();
      }
    }
    String whole = particle == null || family == null ? family : particle + " " + family;
    record.persons.add(new JsonRecord.StatedPerson(given, whole, suffix, literal));
  }

  private @Nullable String joined(@Nullable String before, JsonParser json) {
    String text = text(json, "author.particle");
    return before == null ? text : text == null ? before : before + " " + text;
  }

  private void issued(JsonParser json, JsonRecord record) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      record.add(Fact.YEAR, firstYear(text(json, "issued")));
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "date-parts" -> {
          List<String> years = new ArrayList<>();
          items(json, name, () -> texts(json, name, years::add));
          years.stream().findFirst().ifPresent(year -> record.add(Fact.YEAR, year));
        }
        case "raw", "literal" -> {
          String year = firstYear(text(json, name));
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

  /** A text; half a character, which JSON can state, becomes the replacement character. */
  private static String string(JsonParser json) {
    String text = json.getString();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
      }
    }
    return text;
  }

  /** A text, the first one of an array, null for null; anything else is reported. */
  private @Nullable String text(JsonParser json, String name) {
    return switch (json.currentToken()) {
      case VALUE_STRING -> string(json);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> string(json);
      case VALUE_NULL -> null;
      case START_ARRAY -> {
        List<String> all = new ArrayList<>();
        texts(json, name, all::add);
        yield all.isEmpty() ? null : all.getFirst();
      }
      default -> {
        wrong(json, name, "a text");
        yield null;
      }
    };
  }

  /** A text where the member may hold something else that is no concern of ours. */
  private static @Nullable String textOrSkip(JsonParser json) {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return string(json);
    }
    json.skipChildren();
    return null;
  }

  /** The texts of an array, or the only one. */
  private void texts(JsonParser json, String name, Consumer<String> sink) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      String only = text(json, name);
      if (only != null) {
        sink.accept(only);
      }
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      switch (json.currentToken()) {
        case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> sink.accept(string(json));
        case VALUE_NULL -> {}
        default -> wrong(json, name, "a text");
      }
    }
  }

  private void items(JsonParser json, String name, Runnable item) {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (json.currentToken() != JsonToken.START_ARRAY) {
      wrong(json, name, "an array");
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      item.run();
    }
  }

  private void wrong(JsonParser json, String name, String wanted) {
    String found =
        switch (json.currentToken()) {
          case START_OBJECT -> "an object";
          case START_ARRAY -> "an array";
          case null, default -> string(json).toLowerCase(Locale.ROOT);
        };
    problems.at(
        json.currentTokenLocation(),
        "'" + name + "' holds " + found + "; it is left out, write " + wanted + ".");
    json.skipChildren();
  }
}
