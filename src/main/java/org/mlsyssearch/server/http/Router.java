package org.mlsyssearch.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Registers handlers, for GET and HEAD alike or for POST, and remembers every path, for metrics and
 * for the test that compares them with {@code /openapi.json}. The first registered path that fits
 * wins.
 */
public final class Router {

  /** The request attribute that holds the path as it was registered. */
  public static final String ROUTE = "org.mlsyssearch.route";

  private final RoutesConfig config;
  private final List<String> paths = new ArrayList<>();
  private final Set<String> taking = new LinkedHashSet<>();

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

  /** Answers POST; where the same path is read too, register that first. */
  public void post(String path, Handler handler) {
    config.post(
        path,
        ctx -> {
          ctx.req().setAttribute(ROUTE, path);
          handler.handle(ctx);
        });
    taking.add(path);
    if (!paths.contains(path)) {
      config.get(path, ctx -> refuse(path));
      paths.add(path);
    }
  }

  private static void refuse(String path) {
    throw Problem.of(
            Problem.Type.METHOD_NOT_ALLOWED,
            "'" + path + "' is asked with POST; send the text as the body.")
        .withHeader("Allow", "OPTIONS, POST");
  }

  /** The paths that take a POST. */
  public Set<String> taking() {
    return Collections.unmodifiableSet(taking);
  }

  /** The paths in the order of their registration. */
  public List<String> paths() {
    return Collections.unmodifiableList(paths);
  }
}
