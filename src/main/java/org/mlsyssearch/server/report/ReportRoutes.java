package org.mlsyssearch.server.report;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.server.http.Freshness;
import org.mlsyssearch.server.http.Router;
import org.mlsyssearch.server.http.Routes;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.params.Params;

/** {@code /report} and {@code /api/v1/report}: what was made of each line of the lists. */
public final class ReportRoutes implements Routes {

  static final String NAME = "report";

  private final Site site;

  public ReportRoutes(Site site) {
    this.site = site;
  }

  @Override
  public void addTo(Router router) {
    router.get("/" + NAME, this::page);
    router.get("/api/v1/" + NAME, this::json);
  }

  private void page(Context ctx) {
    IndexInfo info = site.index().info();
    Chosen chosen = chosen(ctx, info);
    if (chosen != null) {
      String html = new ReportPage(info, chosen).html(site.urls().base(ctx));
      ctx.contentType("text/html; charset=utf-8").result(html);
    }
  }

  private void json(Context ctx) {
    IndexInfo info = site.index().info();
    Chosen chosen = chosen(ctx, info);
    if (chosen != null) {
      ctx.contentType("application/json").result(new ReportJson(info, chosen).bytes());
    }
  }

  /** What is asked for; null where the client has it already, which is answered. */
  private @Nullable Chosen chosen(Context ctx, IndexInfo info) {
    Params given = Params.of(ctx);
    Chosen chosen = Chosen.read(given, info.corpus().report());
    given.check();
    boolean known =
        Freshness.unchanged(
            ctx, info.version(), ctx.path(), chosen.address(chosen.page()), site.urls().base(ctx));
    return known ? null : chosen;
  }
}
