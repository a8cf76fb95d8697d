package org.mlsyssearch.server.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is not answered: thrown by a route, sent as {@code application/problem+json} (<a
 * href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>) by {@link ProblemReply}.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The type of a problem: its status and its title. */
  public enum Type {
    BAD_PARAMETER(400, "A parameter is unknown or has a value that cannot be used"),
    BAD_REQUEST(400, "The request cannot be read"),
    NOT_FOUND(404, "There is nothing at this address"),
    UNKNOWN_PAPER(404, "There is no paper of that id"),
    UNKNOWN_FACET(404, "There is no facet of that name"),
    METHOD_NOT_ALLOWED(405, "The address does not take this method"),
    NOT_ACCEPTABLE(406, "The format asked for is not offered"),
    STALE_CURSOR(410, "The cursor belongs to an older index"),
    TOO_LARGE(413, "The text is too large"),
    TOO_LONG(414, "The request is too long"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The request's headers are too large"),
    INTERNAL_ERROR(500, "The server failed"),
    NOT_READY(503, "The index cannot be searched now"),
    OVERLOADED(503, "The server has too much to do now"),
    TOO_SLOW(503, "The search takes too long");

    private final int status;
    private final String title;

    Type(int status, String title) {
      this.status = status;
      this.title = title;
    }

    public int status() {
      return status;
    }

    public String title() {
      return title;
    }

    /** The name programs compare: {@code bad-parameter}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * What is wrong with one parameter.
   *
   * @param parameter its name
   * @param detail a full sentence with the offending value and the way out
   * @param didYouMean what was probably meant; null where nothing is near
   */
  public record ParameterError(String parameter, String detail, @Nullable String didYouMean) {}

  private final Type type;
  private final transient List<ParameterError> errors;
  private final transient Map<String, String> headers;

  private Problem(
      Type type, String detail, List<ParameterError> errors, Map<String, String> headers) {
    super(detail, null, false, false);
    this.type = type;
    this.errors = List.copyOf(errors);
    this.headers = Map.copyOf(headers);
  }

  /** A problem described by one sentence. */
  public static Problem of(Type type, String detail) {
    return new Problem(type, detail, List.of(), Map.of());
  }

  /** A problem with the parameters that cause it; their sentences together are the detail. */
  public static Problem of(Type type, List<ParameterError> errors) {
    String detail = errors.stream().map(ParameterError::detail).collect(Collectors.joining(" "));
    return new Problem(type, detail, errors, Map.of());
  }

  /** The same problem, sent with a header such as {@code Retry-After}. */
  public Problem withHeader(String name, String value) {
    return new Problem(type, detail(), errors, Map.of(name, value));
  }

  public Type type() {
    return type;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<ParameterError> errors() {
    return errors;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
