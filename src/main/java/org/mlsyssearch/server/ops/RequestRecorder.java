package org.mlsyssearch.server.ops;

import java.time.Instant;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.server.http.Router;

/** Records every finished request, refused ones too, in the metrics and the access log. */
public final class RequestRecorder implements RequestLog {

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private final Metrics metrics;
  private final @Nullable AccessLog log;
  private final Clients clients;

  /**
   * A recorder.
   *
   * @param log null where none is kept
   */
  public RequestRecorder(Metrics metrics, @Nullable AccessLog log, Clients clients) {
    this.metrics = metrics;
    this.log = log;
    this.clients = clients;
  }

  @Override
  public void log(Request request, Response response) {
    long nanos = System.nanoTime() - request.getBeginNanoTime();
    String route = (String) request.getAttribute(Router.ROUTE);
    String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
    metrics.request(method, route == null ? "none" : route, response.getStatus(), nanos);
    if (log != null) {
      log.add(
          new AccessLog.Entry(
              Instant.ofEpochMilli(Request.getTimeStamp(request)),
              clients.of(request),
              request.getMethod(),
              String.valueOf(request.getHttpURI().getPath()),
              request.getHttpURI().getQuery(),
              route,
              response.getStatus(),
              Response.getContentBytesWritten(response),
              nanos / 1e6,
              request.getHeaders().get("User-Agent")));
    }
  }
}
