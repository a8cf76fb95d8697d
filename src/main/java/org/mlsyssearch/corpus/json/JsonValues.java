package org.mlsyssearch.corpus.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Reads the value at which a parser stands as what a member holds, up to the value's end; one of
 * another form is reported and left out. Not thread-safe.
 */
final class JsonValues {

  /** Takes what is wrong with a member. */
  @FunctionalInterface
  interface Problems {
    void at(TokenStreamLocation where, String message);
  }

  private final Problems problems;
  private final boolean plain;

  /**
   * @param plain whether the texts are known to have no half of a character
   */
  JsonValues(Problems problems, boolean plain) {
    this.problems = problems;
    this.plain = plain;
  }

  /** A text; half a character, which JSON can state, becomes the replacement character. */
  String string(JsonParser json) {
    String text = json.getString();
    return plain ? text : whole(text);
  }

  private static String whole(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
      }
    }
    return text;
  }

  /** A text, the first one of an array, null for null; anything else is reported. */
  @Nullable String text(JsonParser json, String name) {
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
  @Nullable String textOrSkip(JsonParser json) {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return string(json);
    }
    json.skipChildren();
    return null;
  }

  /** The texts of an array, or the only one. */
  void texts(JsonParser json, String name, Consumer<String> sink) {
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

  /** The elements of an array, each read where the parser stands at it; none for null. */
  void items(JsonParser json, String name, Runnable item) {
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

  /** Reports a value of another form than is wanted, and skips it. */
  void wrong(JsonParser json, String name, String wanted) {
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
