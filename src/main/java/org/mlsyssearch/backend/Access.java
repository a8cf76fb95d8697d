package org.mlsyssearch.backend;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** By what right a search engine is used. What is secret is never printed. */
public sealed interface Access {

  /** The variables that hold it: in no argument, as all users of a machine can read those. */
  String USER = "MLSYS_BACKEND_USER";

  String PASSWORD = "MLSYS_BACKEND_PASSWORD";
  String API_KEY = "MLSYS_BACKEND_API_KEY";

  /** The value of the header {@code Authorization}; null where none is sent. */
  @Nullable String header();

  /** Who it is, for sentences. */
  String who();

  /** Nobody is asked for anything. */
  record Open() implements Access {
    @Override
    public @Nullable String header() {
      return null;
    }

    @Override
    public String who() {
      return "a request without user and password";
    }
  }

  /** A user with a password. */
  record Password(String user, String password) implements Access {
    @Override
    public String header() {
      String both = user + ":" + password;
      return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String who() {
      return "the user '" + user + "'";
    }

    @Override
    public String toString() {
      return who();
    }
  }

  /** A key; one that says what it is, such as {@code Bearer x}, is sent as it stands. */
  record ApiKey(String key) implements Access {
    @Override
    public String header() {
      return key.contains(" ") ? key : "ApiKey " + key;
    }

    @Override
    public String who() {
      return "the API key";
    }

    @Override
    public String toString() {
      return who();
    }
  }

  /**
   * What the environment gives.
   *
   * @throws IllegalArgumentException with a sentence where a part is missing or it is given twice
   */
  static Access from(UnaryOperator<@Nullable String> environment) {
    String user = given(environment, USER);
    String password = given(environment, PASSWORD);
    String key = given(environment, API_KEY);
    if (key != null && (user != null || password != null)) {
      throw new IllegalArgumentException(
          "Set " + API_KEY + " or " + USER + " and " + PASSWORD + ", not all of them.");
    }
    if (key != null) {
      return new ApiKey(key);
    }
    if (user == null && password == null) {
      return new Open();
    }
    if (user == null || password == null) {
      throw new IllegalArgumentException(
          (user == null ? PASSWORD : USER)
              + " is set without "
              + (user == null ? USER : PASSWORD)
              + "; set both.");
    }
    return new Password(user, password);
  }

  private static @Nullable String given(
      UnaryOperator<@Nullable String> environment, String variable) {
    String value = environment.apply(variable);
    return value == null || value.isBlank() ? null : value.strip();
  }
}
