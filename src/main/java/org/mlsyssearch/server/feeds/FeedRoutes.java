package org.mlsyssearch.server.feeds;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.mlsyssearch.export.Permalink;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.IndexInfo;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.search.Sort;
import org.mlsyssearch.server.http.Accept;
import org.mlsyssearch.server.http.Freshness;
import org.mlsyssearch.server.http.Router;
import org.mlsyssearch.server.http.Routes;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.params.Params;
import org.mlsyssearch.server.params.SearchParams;
import org.mlsyssearch.server.params.SearchReader;

/**
 * {@code /feed.atom}: the papers of a search that were first seen last, newest first.
 *
 * <p>A feed looks at the ids of all papers that match, so recent feeds are cached until the index
 * changes. The ETag is made from the feed itself: a rebuild without new papers keeps it. Browsers
 * get it as XML, since some of them would save what says it is Atom.
 */
public final class FeedRoutes implements Routes {

  private static final int ENTRIES = 50;
  private static final int KEPT = 64;
  private static final String HTML = "text/html";
  private static final String XML = "application/xml";

  private record Key(String version, String query, String base) {}

  private record Ranked(PaperId id, Instant seen, int order) {}

  private final Site site;
  private final Cache<Key, String> kept = Caffeine.newBuilder().maximumSize(KEPT).build();

  public FeedRoutes(Site site) {
    this.site = site;
  }

  @Override
  public void addTo(Router router) {
    router.get("/feed.atom", this::feed);
  }

  private void feed(Context ctx) throws IOException {
    Params given = Params.of(ctx);
    SearchParams params = SearchReader.read(given);
    given.check();
    Key key = new Key(site.index().info().version(), params.setQuery(), site.urls().base(ctx));
    String xml = kept.getIfPresent(key);
    if (xml == null) {
      xml = feedOf(params, key.base(), site.urls().permalink(ctx));
      kept.asMap().keySet().removeIf(other -> !other.version().equals(key.version()));
      kept.put(key, xml);
    }
    ctx.header("Vary", "Accept, Accept-Encoding");
    if (!Freshness.unchanged(ctx, "feed", xml)) {
      String type = Accept.parse(ctx.header("Accept")).names(HTML) ? XML : AtomFeed.MEDIA_TYPE;
      ctx.contentType(type + "; charset=utf-8").result(xml);
    }
  }

  private String feedOf(SearchParams params, String base, Permalink permalink) throws IOException {
    IndexInfo info = site.index().info();
    String name = info.corpus().title();
    String query = params.setQuery();
    String suffix = query.isEmpty() ? "" : "?" + query;
    return new AtomFeed(
            params.q().isEmpty() ? name : params.q() + " · " + name,
            name,
            query,
            base + "/feed.atom" + suffix,
            base + "/" + suffix,
            newest(params))
        .xml(permalink);
  }

  /** Those first seen last; of one date the newest publication first. */
  private List<AtomFeed.Entry> newest(SearchParams params) throws IOException {
    SearchIndex index = site.index();
    site.seen().look(index);
    Comparator<Ranked> best =
        Comparator.comparing(Ranked::seen).reversed().thenComparingInt(Ranked::order);
    PriorityQueue<Ranked> heap = new PriorityQueue<>(ENTRIES + 1, best.reversed());
    int[] order = {0};
    index.forEachId(
        params.withSort(Sort.NEWEST).toRequest(site),
        id -> {
          heap.add(new Ranked(id, site.seen().of(id), order[0]++));
          if (heap.size() > ENTRIES) {
            heap.remove();
          }
        });
    List<Ranked> ranked = new ArrayList<>(heap);
    ranked.sort(best);
    // Of one version of the index, so that each id has its paper.
    return index.papers(ranked.stream().map(Ranked::id).toList()).stream()
        .map(paper -> new AtomFeed.Entry(paper, site.seen().of(paper.id())))
        .toList();
  }
}
