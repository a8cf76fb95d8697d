package org.mlsyssearch.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Registers handlers for GET and HEAD alike and remembers every path, for metrics and for the test
 * that compares them with {@code /openapi.json}. The first registered path that fits wins.
 */
public final class Router {

  /** The request attribute that holds the path as it was registered. */
  public static final String ROUTE = "org.mlsyssearch.route";

  private final RoutesConfig config;
  private final List<String> paths = new ArrayList<>();

  public Router(RoutesConfig config) {
    this.config = config;
  }

  /**
   * Answers GET and HEAD.
   *
   * @param path may hold {@code {name}} for one segment and {@code <name>} for several
   */
  public void get(String path, Handler handler) {
    Handler named =
        ctx -> {
          ctx.req().setAttribute(ROUTE, path);
          handler.handle(ctx);
        };
    config.get(path, named);
    config.head(path, named);
    paths.add(path);
  }

  /** The paths in the order of their registration. */
  public List<String> paths() {
    return Collections.unmodifiableList(paths);
  }
}
