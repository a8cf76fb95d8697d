package org.mlsyssearch.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mlsyssearch.search.SearchIndex;

/**
 * Registers handlers, for GET and HEAD alike or for POST, and remembers every path, for metrics and
 * for the test that compares them with {@code /openapi.json}. The first registered path that fits
 * wins.
 */
public final class Router {

  /** The request attribute that holds the path as it was registered. */
  public static final String ROUTE = "org.mlsyssearch.route";

  private final RoutesConfig config;
  private final SearchIndex index;
  private final WorkPool searches;
  private final WorkPool exports;
  private final Bodies bodies = new Bodies();
  private final List<String> paths = new ArrayList<>();
  private final Set<String> taking = new LinkedHashSet<>();

  /**
   * A router.
   *
   * @param index of which each request sees one version
   * @param searches where handlers run that search the index or read papers
   * @param exports where handlers run that write for as long as a client reads
   */
  public Router(RoutesConfig config, SearchIndex index, WorkPool searches, WorkPool exports) {
    this.config = config;
    this.index = index;
    this.searches = searches;
    this.exports = exports;
  }

  /**
   * Answers GET and HEAD with what takes work; refused where the server has too much to do.
   *
   * @param path may hold {@code {name}} for one segment and {@code <name>} for several
   */
  public void get(String path, Handler handler) {
    add(path, searches.wrap(onOneVersion(handler)));
  }

  /** Answers a request at once where it can. */
  @FunctionalInterface
  public interface Again {
    /** Answers; false if it cannot, and has done nothing. */
    boolean answer(Context ctx);
  }

  /** As {@link #get}, where what was asked before takes no work. */
  public void get(String path, Again again, Handler handler) {
    Handler pooled = searches.wrap(onOneVersion(handler));
    add(
        path,
        ctx -> {
          if (!again.answer(ctx)) {
            pooled.handle(ctx);
          }
        });
  }

  /** As {@link #get}, for answers that are written as they are made. */
  public void export(String path, Handler handler) {
    add(path, exports.wrap(onOneVersion(handler)));
  }

  /** As {@link #get}, for what is answered at once, however much the server has to do. */
  public void atOnce(String path, Handler handler) {
    add(path, onOneVersion(handler));
  }

  /** Tags, lists and counts of an answer are those of one version of the index. */
  private Handler onOneVersion(Handler handler) {
    return ctx -> index.onOneCommit(() -> handler.handle(ctx));
  }

  private void add(String path, Handler handler) {
    Handler named =
        ctx -> {
          ctx.req().setAttribute(ROUTE, path);
          handler.handle(ctx);
        };
    config.get(path, named);
    config.head(path, named);
    paths.add(path);
  }

  /**
   * Answers POST as {@link #get} does, with the body from {@link Bodies#of}; where the same path is
   * read too, register that first.
   *
   * @param limit the most bytes of a body that are of use; of a larger one the handler gets one
   *     more
   */
  public void post(String path, int limit, Handler handler) {
    Handler pooled = bodies.before(limit, searches.wrap(onOneVersion(handler)));
    config.post(
        path,
        ctx -> {
          ctx.req().setAttribute(ROUTE, path);
          pooled.handle(ctx);
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
