package org.mlsyssearch.server;

import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.server.http.Problem;
import org.mlsyssearch.server.ops.Clients;
import org.mlsyssearch.server.ops.RateLimit;

/**
 * Lets only GET and HEAD reach a route, POST where a path takes it, and from each client no more
 * than the rate limit. It answers OPTIONS itself, for CORS preflight requests.
 */
final class Gate {

  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /** A pasted list costs as much as so many requests. */
  private static final int COST_OF_POST = 10;

  private final @Nullable RateLimit limit;
  private final Clients clients;
  private final Set<String> taking;

  /**
   * A gate.
   *
   * @param limit null where there is none
   * @param taking the paths that take a POST
   */
  Gate(@Nullable RateLimit limit, Clients clients, Set<String> taking) {
    this.limit = limit;
    this.clients = clients;
    this.taking = taking;
  }

  /**
   * Called before every route.
   *
   * @throws Problem if the request is not let in
   */
  void check(Context ctx) {
    String method = ctx.req().getMethod();
    if (method.equals("OPTIONS")) {
      String methods = methods(ctx.path());
      ctx.header("Allow", methods);
      ctx.header("Access-Control-Allow-Methods", methods);
      ctx.header("Access-Control-Allow-Headers", "*");
      ctx.header("Access-Control-Max-Age", "86400");
      ctx.status(204);
      ctx.skipRemainingHandlers();
    } else if (!READING.contains(method)
        && !(method.equals("POST") && taking.contains(ctx.path()))) {
      throw Problem.of(
              Problem.Type.METHOD_NOT_ALLOWED,
              "'" + method + "' is not offered here: this server only reads; use GET.")
          .withHeader("Allow", methods(ctx.path()));
    } else if (limit != null && !isOps(ctx.path())) {
      checkRate(ctx, limit);
    }
  }

  private String methods(String path) {
    return taking.contains(path) ? METHODS + ", POST" : METHODS;
  }

  private void checkRate(Context ctx, RateLimit limited) {
    String client = clients.of(ctx.header("X-Forwarded-For"), ctx.req().getRemoteAddr());
    int seconds = limited.take(client, ctx.req().getMethod().equals("POST") ? COST_OF_POST : 1);
    if (seconds > 0) {
      throw Problem.of(
              Problem.Type.TOO_MANY_REQUESTS,
              "'%s' asks more often than this server allows; try again in %d s."
                  .formatted(client, seconds))
          .withHeader("Retry-After", Integer.toString(seconds));
    }
  }

  private static boolean isOps(String path) {
    return path.startsWith("/health/") || path.equals("/metrics");
  }
}
