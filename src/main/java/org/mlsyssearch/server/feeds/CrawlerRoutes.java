package org.mlsyssearch.server.feeds;

import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.mlsyssearch.export.Permalink;
import org.mlsyssearch.search.ParsedQuery;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.Sort;
import org.mlsyssearch.server.http.Freshness;
import org.mlsyssearch.server.http.Problem;
import org.mlsyssearch.server.http.Router;
import org.mlsyssearch.server.http.Routes;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.params.Params;

/**
 * {@code /robots.txt} and the sitemap (<a
 * href="https://www.sitemaps.org/protocol.html">sitemaps.org</a>), in parts if there are more
 * papers than one file may list.
 */
public final class CrawlerRoutes implements Routes {

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final int MOST = 50_000;

  private final Site site;
  private final int most;

  public CrawlerRoutes(Site site) {
    this(site, MOST);
  }

  /**
   * Crawler routes with smaller sitemaps.
   *
   * @param most how many addresses a sitemap may have
   */
  CrawlerRoutes(Site site, int most) {
    this.site = site;
    this.most = most;
  }

  @Override
  public void addTo(Router router) {
    router.get("/robots.txt", this::robots);
    router.get("/sitemap.xml", this::sitemap);
    router.get("/sitemap-{part}.xml", this::part);
  }

  private void robots(Context ctx) {
    Params.of(ctx).check();
    String base = site.urls().base(ctx);
    if (Freshness.unchanged(ctx, "robots", base)) {
      return;
    }
    String path = URI.create(base).getRawPath();
    ctx.contentType("text/plain; charset=utf-8")
        .result(
            """
            # Everything may be read; what is disallowed shows the same papers again.
            User-agent: *
            Disallow: %1$s/api/
            Disallow: %1$s/opensearch/
            Disallow: %1$s/feed.atom?
            Disallow: %1$s/metrics
            Sitemap: %2$s/sitemap.xml
            """
                .formatted(path, base));
  }

  private void sitemap(Context ctx) throws IOException {
    int parts = parts();
    if (parts == 1) {
      send(ctx, "urlset", xml -> urls(xml, 1, ctx));
    } else {
      String base = site.urls().base(ctx);
      send(
          ctx,
          "sitemapindex",
          xml -> {
            for (int part = 1; part <= parts; part++) {
              String address = base + "/sitemap-" + part + ".xml";
              xml.element("sitemap", () -> xml.leaf("loc", address));
            }
          });
    }
  }

  private void part(Context ctx) throws IOException {
    String text = ctx.pathParam("part");
    int parts = parts();
    int part = text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 0;
    if (part < 1 || part > parts) {
      throw Problem.of(
          Problem.Type.NOT_FOUND,
          "There is no part '" + text + "' of the sitemap; see /sitemap.xml.");
    }
    send(ctx, "urlset", xml -> urls(xml, part, ctx));
  }

  private void send(Context ctx, String root, Consumer<Xml> content) throws IOException {
    Params.of(ctx).check();
    String version = site.index().info().version();
    if (Freshness.unchanged(ctx, version, ctx.path(), site.urls().base(ctx))) {
      return;
    }
    ctx.contentType("application/xml; charset=utf-8");
    site.seen().look(site.index());
    try (Writer out =
        new BufferedWriter(new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8))) {
      new Xml(out).document(root, NAMESPACE, content);
    }
  }

  /** The two pages that lead to all others stand first, in the first part. */
  private void urls(Xml xml, int part, Context ctx) {
    String base = site.urls().base(ctx);
    int from = (part - 1) * most;
    int to = from + most;
    int[] at = {0};
    Permalink permalink = site.urls().permalink(ctx);
    for (String page : new String[] {"/", "/browse"}) {
      if (at[0] >= from && at[0]++ < to) {
        xml.element("url", () -> xml.leaf("loc", base + page));
      }
    }
    at[0] = 2;
    try {
      site.index()
          .forEach(
              SearchRequest.of(ParsedQuery.ALL).withSort(Sort.TITLE),
              paper -> {
                if (at[0] >= from && at[0] < to) {
                  xml.element(
                      "url",
                      () -> {
                        xml.leaf("loc", permalink.of(paper.id()));
                        xml.leaf("lastmod", site.seen().of(paper.id()).toString());
                      });
                }
                at[0]++;
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int parts() {
    return Math.max(1, (site.index().info().papers() + 2 + most - 1) / most);
  }
}
