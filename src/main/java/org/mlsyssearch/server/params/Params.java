package org.mlsyssearch.server.params;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Printable;
import org.mlsyssearch.server.http.Problem;
import org.mlsyssearch.server.http.Problem.ParameterError;

/**
 * The parameters of one request. Reading one makes it known; {@link #check} then refuses the
 * request if a value could not be used or a parameter was given that nobody read, and reports
 * everything that is wrong at once.
 *
 * <p>A parameter with an empty value counts as not given, as HTML forms send them so. Not
 * thread-safe.
 */
public final class Params {

  /** The longest value of any parameter but a list of papers, in UTF-16 units. */
  public static final int MAX_LENGTH = 1_000;

  /** How many mistakes of one request are told; the others are counted. */
  static final int MOST_ERRORS = 20;

  private static final Set<String> LISTS = Set.of("id", "code");

  private final Map<String, List<String>> values;
  private final Set<String> known = new LinkedHashSet<>();
  private final List<ParameterError> errors = new ArrayList<>();
  private int untold;
  private String lastUntold = "";

  private Params(Map<String, List<String>> values) {
    this.values = values;
  }

  /** The parameters of a request. */
  public static Params of(Context ctx) {
    return parse(ctx.queryString());
  }

  /**
   * Reads a query string; control characters in values are passed over.
   *
   * @throws Problem if it is not percent-encoded, or if a value is over-long
   */
  public static Params parse(@Nullable String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : Printable.of(decode(pair.substring(equals + 1)));
        if (value.length() > MAX_LENGTH && !LISTS.contains(name)) {
          throw Problem.of(
              Problem.Type.TOO_LONG,
              List.of(
                  new ParameterError(
                      name,
                      "'%s' has %,d characters; at most %,d are read."
                          .formatted(name, value.length(), MAX_LENGTH),
                      null)));
        }
        if (!pair.isEmpty()) {
          values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
      }
    }
    return new Params(values);
  }

  /** A parameter's only value; null if it was not given. */
  public @Nullable String one(String name) {
    List<String> given = all(name);
    if (given.size() > 1) {
      error(name, "'" + name + "' is given " + given.size() + " times; give it once.", null);
    }
    return given.isEmpty() ? null : given.getFirst();
  }

  /** A parameter's values, without empty ones. */
  public List<String> all(String name) {
    known.add(name);
    return values.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
  }

  /** A parameter's values, each of which may be a list separated by commas. */
  public List<String> list(String name) {
    return all(name).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** A whole number between two others, both included. */
  public int number(String name, int otherwise, int min, int max) {
    String text = one(name);
    if (text == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Reported below, with the range.
    }
    error(
        name,
        "'%s' is no value for '%s'; write a whole number from %d to %d."
            .formatted(text, name, min, max),
        null);
    return otherwise;
  }

  /** One of several names; what is not one of them is an error with the nearest name. */
  public <T> T choice(String name, Map<String, T> choices, T otherwise) {
    String text = one(name);
    if (text == null) {
      return otherwise;
    }
    T choice = choices.get(text.strip());
    if (choice == null) {
      unknown(name, text, choices.keySet());
      return otherwise;
    }
    return choice;
  }

  /** Several of several names; what is not one of them is an error with the nearest name. */
  public <T> List<T> choices(String name, Map<String, T> choices) {
    List<T> chosen = new ArrayList<>();
    for (String text : list(name)) {
      T choice = choices.get(text);
      if (choice == null) {
        unknown(name, text, choices.keySet());
      } else if (!chosen.contains(choice)) {
        chosen.add(choice);
      }
    }
    return chosen;
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String name, boolean otherwise) {
    Map<String, Boolean> choices = new LinkedHashMap<>();
    choices.put("true", true);
    choices.put("false", false);
    return choice(name, choices, otherwise);
  }

  /** Records what is wrong with a parameter; {@link #check} reports it. */
  public void error(String name, String detail, @Nullable String didYouMean) {
    if (hasRoom(name)) {
      errors.add(new ParameterError(name, detail, didYouMean));
    }
  }

  /** Whether one more mistake is told; else it is counted. */
  private boolean hasRoom(String name) {
    if (errors.size() < MOST_ERRORS) {
      return true;
    }
    untold++;
    lastUntold = name;
    return false;
  }

  /**
   * Call it when everything is read.
   *
   * @throws Problem if anything is wrong
   */
  public void check() {
    for (String name : values.keySet()) {
      if (!known.contains(name) && hasRoom(name)) {
        String near = DidYouMean.nearest(name, known);
        error(
            name,
            near == null
                ? "Unknown parameter '" + name + "'; known here: " + String.join(", ", known) + "."
                : "Unknown parameter '" + name + "'; did you mean '" + near + "'?",
            near);
      }
    }
    if (untold > 0) {
      errors.add(
          new ParameterError(
              lastUntold, "%,d more mistakes are not listed.".formatted(untold), null));
    }
    if (!errors.isEmpty()) {
      throw Problem.of(Problem.Type.BAD_PARAMETER, errors);
    }
  }

  private void unknown(String name, String text, Set<String> choices) {
    if (!hasRoom(name)) {
      return;
    }
    String near = DidYouMean.nearest(text, choices);
    error(
        name,
        near == null
            ? "'%s' is no value for '%s'; choose from %s."
                .formatted(text, name, String.join(", ", choices))
            : "'%s' is no value for '%s'; did you mean '%s'?".formatted(text, name, near),
        near);
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Problem.of(
          Problem.Type.BAD_REQUEST,
          "'" + text + "' is not percent-encoded; write a percent sign as %25.");
    }
  }
}
