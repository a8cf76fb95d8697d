package org.mlsyssearch.server.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.SearchResponse;
import org.mlsyssearch.server.http.Freshness;
import org.mlsyssearch.server.http.PerVersion;
import org.mlsyssearch.server.http.Router;
import org.mlsyssearch.server.http.Routes;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.http.Urls;
import org.mlsyssearch.server.params.Params;
import org.mlsyssearch.server.params.SearchParams;
import org.mlsyssearch.server.params.SearchReader;
import org.mlsyssearch.server.vocabulary.FacetSize;
import org.mlsyssearch.server.vocabulary.Vocabulary;

/**
 * {@code /browse}: the whole corpus for people and crawlers without JavaScript: an overview, or the
 * results where a search is given. The overview is made once per index version.
 */
public final class BrowseRoutes implements Routes {

  static final String PATH = "/browse";

  /** Values of a flat facet that stand beside results. */
  private static final int VALUES = 12;

  private record Overview(String version, String base, String html) {}

  private final Site site;
  private final PerVersion<List<FacetSize>> sizes;
  private volatile @Nullable Overview overview;

  public BrowseRoutes(Site site) {
    this.site = site;
    this.sizes = new PerVersion<>(site.index(), FacetSize::of);
  }

  @Override
  public void addTo(Router router) {
    router.get(PATH, this::browse);
  }

  private void browse(Context ctx) throws IOException {
    Params given = Params.of(ctx);
    SearchParams params = SearchReader.read(given);
    given.check();
    SearchIndex index = site.index();
    IndexInfo info = index.info();
    String base = site.urls().base(ctx);
    if (Freshness.unchanged(ctx, info.version(), PATH, params.query(), base)) {
      return;
    }
    boolean all = params.setQuery().isEmpty() && params.page() == 1 && params.cursor() == null;
    String html = all ? overview(info, base) : results(params, info, base);
    ctx.contentType("text/html; charset=utf-8").result(html);
  }

  private String overview(IndexInfo info, String base) throws IOException {
    Overview made = overview;
    if (made == null || !made.version.equals(info.version()) || !made.base.equals(base)) {
      made = new Overview(info.version(), base, OverviewPage.of(site.index()).html(info, base));
      overview = made;
    }
    return made.html;
  }

  private String results(SearchParams params, IndexInfo info, String base) throws IOException {
    SearchIndex index = site.index();
    SearchResponse response =
        index.search(
            params
                .toRequest(site)
                .withExplain(false)
                .withFacets(Set.copyOf(Vocabulary.FACETS), VALUES));
    Chips chips = new Chips(params, response);
    List<Way> ways = response.total() == 0 ? Way.from(params, chips.all(), site) : List.of();
    return new ResultsPage(params, response, chips, ways, sizes.get())
        .html(info.corpus().title(), base);
  }

  /**
   * The page of the papers that have a value.
   *
   * @param root the way to the server's root
   */
  static String address(String root, Facet facet, String value) {
    return root + "browse?" + facet.id() + "=" + Urls.encode(value);
  }
}
