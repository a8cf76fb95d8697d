package org.mlsyssearch.server.pages;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.export.Permalink;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.PaperId;
import org.mlsyssearch.search.Hit;
import org.mlsyssearch.server.html.Frame;
import org.mlsyssearch.server.http.Accept;
import org.mlsyssearch.server.http.Freshness;
import org.mlsyssearch.server.http.Problem;
import org.mlsyssearch.server.http.Router;
import org.mlsyssearch.server.http.Routes;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.params.NearPapers;
import org.mlsyssearch.server.params.Params;
import org.mlsyssearch.server.vocabulary.Phrases;

/**
 * {@code /papers/{id}}: a paper's page, or the paper in another form where the address ends with
 * its suffix or the client would rather have its media type. An id that the paper had before leads
 * to the one it has now.
 */
public final class PaperRoutes implements Routes {

  private static final String HTML = "text/html";
  private static final int SIMILAR = 6;
  private static final int NEAR = 5;

  private final Site site;
  private final NearPapers near;

  public PaperRoutes(Site site) {
    this.site = site;
    this.near = new NearPapers(site.index());
  }

  @Override
  public void addTo(Router router) {
    router.get("/papers/{id}", this::paper);
  }

  private void paper(Context ctx) throws IOException {
    Params.of(ctx).check();
    String name = ctx.pathParam("id");
    int dot = name.indexOf('.');
    String id = dot < 0 ? name : name.substring(0, dot);
    String type = dot < 0 ? negotiated(ctx) : suffixed(name, name.substring(dot + 1));
    Optional<Paper> found = find(id);
    if (found.isEmpty()) {
      unknown(ctx, id);
      return;
    }
    if (!found.get().id().value().equals(id)) {
      String suffix = dot < 0 ? "" : name.substring(dot);
      ctx.status(HttpStatus.MOVED_PERMANENTLY)
          .header("Location", site.urls().permalink(ctx).of(found.get().id()) + suffix);
      return;
    }
    if (dot < 0) {
      ctx.header("Vary", "Accept, Accept-Encoding");
    }
    String base = site.urls().base(ctx);
    if (Freshness.unchanged(ctx, site.index().info().version(), name, type, base)) {
      return;
    }
    send(ctx, found.get(), type, site.urls().permalink(ctx));
  }

  private void send(Context ctx, Paper paper, String type, Permalink permalink) throws IOException {
    Optional<PaperFormat> format =
        Arrays.stream(PaperFormat.values()).filter(one -> one.mediaType().equals(type)).findFirst();
    if (format.isPresent()) {
      ctx.contentType(format.get().contentType());
      ctx.header(
          "Content-Disposition",
          "inline; filename=\"" + fileName(paper.id()) + "." + format.get().extension() + '"');
      ctx.result(format.get().write(paper, permalink));
    } else if (type.equals(ScholarlyArticle.MEDIA_TYPE)) {
      ctx.contentType(type).result(ScholarlyArticle.of(paper, permalink.of(paper.id())));
    } else {
      List<Paper> similar =
          site.index().similar(paper.id(), SIMILAR).stream().map(Hit::paper).toList();
      ctx.contentType("text/html; charset=utf-8")
          .result(
              new PaperPage(paper, similar, permalink, site.index().info().corpus().report())
                  .html(title()));
    }
  }

  private static String negotiated(Context ctx) {
    List<String> offered = new ArrayList<>();
    offered.add(HTML);
    for (PaperFormat format : PaperFormat.values()) {
      offered.add(format.mediaType());
    }
    offered.add(ScholarlyArticle.MEDIA_TYPE);
    String header = ctx.header("Accept");
    return Accept.parse(header)
        .best(offered)
        .orElseThrow(() ->
            Problem.of(
                Problem.Type.NOT_ACCEPTABLE,
                "A paper cannot be had as '"
                    + header
                    + "'; accept one of "
                    + String.join(", ", offered)
                    + "."));
  }

  private static String suffixed(String name, String suffix) {
    return PaperFormat.ofExtension(suffix)
        .map(PaperFormat::mediaType)
        .orElseThrow(() ->
            Problem.of(
                Problem.Type.NOT_FOUND,
                "There is nothing at '/papers/"
                    + name
                    + "'; a paper's address ends with its id or with "
                    + Phrases.list(
                        Arrays.stream(PaperFormat.values()).map(f -> "." + f.extension()).toList())
                    + "."));
  }

  private Optional<Paper> find(String id) throws IOException {
    try {
      return site.index().paper(site.idNow(new PaperId(id)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void unknown(Context ctx, String id) throws IOException {
    NearPapers.Near meant = near.to(id, NEAR);
    List<Paper> papers = meant.papers();
    @Nullable String nearest = meant.id();
    if (!Accept.parse(ctx.header("Accept")).names(HTML)) {
      throw NearPapers.unknown(id, nearest);
    }
    ctx.status(404).header("Cache-Control", "no-store").contentType("text/html; charset=utf-8");
    ctx.result(
        new Frame(title(), "No such paper", "../", id.replace('-', ' '))
            .problem(
                "No such paper",
                "There is no paper '" + id + "' in this index.",
                papers.isEmpty()
                    ? null
                    : html -> {
                      html.leaf("h2", nearest == null ? "Perhaps" : "Did you mean")
                          .open("ol", "class", "hits");
                      PaperList list = PaperList.ofNeighbours(html, "../");
                      papers.forEach(list::item);
                      html.close();
                    }));
  }

  /** The id in characters that every file system can store; ids may have others. */
  private static String fileName(PaperId id) {
    String ascii = id.value().replaceAll("[^a-z0-9-]", "");
    return ascii.isEmpty() ? "paper" : ascii;
  }

  private String title() {
    return site.index().info().corpus().title();
  }
}
