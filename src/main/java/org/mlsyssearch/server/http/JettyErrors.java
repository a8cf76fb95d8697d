package org.mlsyssearch.server.http;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Error responses for requests that Jetty refuses before routing, such as an over-long URL. */
public final class JettyErrors extends ErrorHandler {

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    SecurityHeaders.ALL.forEach(response.getHeaders()::put);
    response.getHeaders().put("Content-Type", ProblemReply.MEDIA_TYPE);
    Problem problem = problem(code, message);
    response.setStatus(problem.type().status());
    byte[] body = ProblemReply.json(problem, "", String.valueOf(request.getHttpURI()));
    Content.Sink.write(response, true, new String(body, StandardCharsets.UTF_8), callback);
  }

  private static Problem problem(int status, @Nullable String message) {
    return switch (status) {
      case 404 -> Problem.of(Problem.Type.NOT_FOUND, "There is nothing at this address.");
      case 414 ->
          Problem.of(
              Problem.Type.TOO_LONG, "The address is longer than this server reads; shorten it.");
      case 431 ->
          Problem.of(
              Problem.Type.HEADERS_TOO_LARGE,
              "The request's headers are longer than this server reads; send fewer.");
      case 505 ->
          Problem.of(
              Problem.Type.BAD_REQUEST, "This server speaks HTTP/1.1; send 'HTTP/1.1' and a host.");
      case 503 ->
          Problem.of(Problem.Type.NOT_READY, "The server is stopping; try again soon.")
              .withHeader("Retry-After", "5");
      default ->
          status < 500
              ? Problem.of(
                  Problem.Type.BAD_REQUEST,
                  "The request cannot be read" + (message == null ? "." : ": " + message + "."))
              : Problem.of(Problem.Type.INTERNAL_ERROR, "The server failed; see its log.");
    };
  }
}
