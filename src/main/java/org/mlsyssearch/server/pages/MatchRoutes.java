package org.mlsyssearch.server.pages;

import io.javalin.http.Context;
import java.io.IOException;
import org.mlsyssearch.server.http.Problem;
import org.mlsyssearch.server.http.Router;
import org.mlsyssearch.server.http.Routes;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.params.Params;
import org.mlsyssearch.server.params.Pasted;

/** {@code /match}: a page to paste a list into, which tells what of it is here. */
public final class MatchRoutes implements Routes {

  static final String PATH = "/match";
  static final String TEXT = "text";

  private final Site site;

  public MatchRoutes(Site site) {
    this.site = site;
  }

  @Override
  public void addTo(Router router) {
    router.get(PATH, this::form);
    router.post(PATH, Pasted.MAX_FORM, this::match);
  }

  private void form(Context ctx) {
    Params.of(ctx).check();
    send(ctx, MatchPage.empty(title()));
  }

  private void match(Context ctx) throws IOException {
    Params.of(ctx).check();
    String text = Pasted.field(ctx, TEXT);
    ctx.header("Cache-Control", "no-store");
    try {
      send(ctx, new MatchPage(title(), text, Pasted.of(text, site.index()), null).html());
    } catch (Problem problem) {
      ctx.status(problem.type().status());
      send(ctx, new MatchPage(title(), text, null, problem.detail()).html());
    }
  }

  private String title() {
    return site.index().info().corpus().title();
  }

  private static void send(Context ctx, String html) {
    ctx.contentType("text/html; charset=utf-8").result(html);
  }
}
