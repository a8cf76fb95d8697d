package org.mlsyssearch.server.docs;

import io.javalin.http.Context;
import org.mlsyssearch.server.http.Freshness;
import org.mlsyssearch.server.http.Router;
import org.mlsyssearch.server.http.Routes;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.params.Params;

/** {@code /openapi.json} and {@code /docs}; both are read from the jar when first asked for. */
public final class DocsRoutes implements Routes {

  /** Holds the description once it is needed; the JVM reads a class when it is first used. */
  private static final class Lazy {
    static final Description DESCRIPTION = Description.read();
  }

  private final Site site;

  public DocsRoutes(Site site) {
    this.site = site;
  }

  @Override
  public void addTo(Router router) {
    router.atOnce("/openapi.json", this::json);
    router.atOnce("/docs", this::page);
  }

  private void json(Context ctx) {
    Params.of(ctx).check();
    String base = site.urls().base(ctx);
    if (!Freshness.unchanged(ctx, Lazy.DESCRIPTION.version(), "json", base)) {
      ctx.contentType("application/json").result(Lazy.DESCRIPTION.json(base));
    }
  }

  private void page(Context ctx) {
    Params.of(ctx).check();
    String title = site.index().info().corpus().title();
    if (!Freshness.unchanged(ctx, Lazy.DESCRIPTION.version(), "page", title)) {
      ctx.contentType("text/html; charset=utf-8")
          .result(new DocsPage(Lazy.DESCRIPTION, title).html());
    }
  }
}
