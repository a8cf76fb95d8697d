package org.mlsyssearch.server.exports;

import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.export.Format;
import org.mlsyssearch.export.PaperWriter;
import org.mlsyssearch.model.Paper;
import org.mlsyssearch.model.Slug;
import org.mlsyssearch.search.SearchRequest;
import org.mlsyssearch.search.TimeBudget;
import org.mlsyssearch.server.http.Accept;
import org.mlsyssearch.server.http.Freshness;
import org.mlsyssearch.server.http.Front;
import org.mlsyssearch.server.http.Problem;
import org.mlsyssearch.server.http.Problem.ParameterError;
import org.mlsyssearch.server.http.Router;
import org.mlsyssearch.server.http.Routes;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.params.DidYouMean;
import org.mlsyssearch.server.params.Params;
import org.mlsyssearch.server.params.SearchParams;
import org.mlsyssearch.server.params.SearchReader;
import org.mlsyssearch.server.params.Selected;

/**
 * {@code GET /api/v1/export}: every paper of a search, or those that {@code id} or {@code code}
 * names, in one of the {@link Format}s.
 *
 * <p>The answer is streamed while the index is read, so that its size needs no memory; where that
 * fails midway, the connection is cut. The format is the {@code format} parameter, else the {@code
 * Accept} header.
 */
public final class ExportRoutes implements Routes {

  private static final int BUFFER = 16_384;

  private final Site site;

  public ExportRoutes(Site site) {
    this.site = site;
  }

  @Override
  public void addTo(Router router) {
    router.export("/api/v1/export", this::export);
  }

  private void export(Context ctx) throws IOException {
    Params given = Params.of(ctx);
    SearchParams params = SearchReader.read(given);
    String name = given.one("format");
    Selected.Named named = Selected.named(given);
    given.check();
    Format format = name == null ? accepted(ctx) : named(name);
    ctx.header("Vary", "Accept, Accept-Encoding");
    if (Freshness.unchanged(
        ctx,
        site.index().info().version(),
        params.setQuery(),
        named.key(),
        format.id(),
        site.urls().base(ctx))) {
      return;
    }
    ctx.contentType(format.contentType());
    ctx.header("Content-Disposition", "attachment; filename=\"" + file(params, format) + '"');
    if (ctx.req().getMethod().equals("HEAD")) {
      return;
    }
    SearchRequest request = params.toRequest(site);
    Begun begun = new Begun(ctx.outputStream());
    try {
      Writer out =
          new BufferedWriter(new OutputStreamWriter(begun, StandardCharsets.UTF_8), BUFFER);
      PaperWriter writer = format.writer(out, site.urls().permalink(ctx));
      writer.begin();
      if (named.isEmpty()) {
        site.index().forEach(request, paper -> write(writer, paper));
      } else {
        Selected.of(named, site).papers().forEach(paper -> write(writer, paper));
      }
      writer.end();
      out.close();
    } catch (IOException | RuntimeException e) {
      if (begun.isBegun()) {
        Front.cut(ctx);
      }
      throw e;
    }
  }

  /** Knows whether anything was written, after which no other answer can be given. */
  private static final class Begun extends FilterOutputStream {

    private boolean begun;

    Begun(OutputStream out) {
      super(out);
    }

    boolean isBegun() {
      return begun;
    }

    @Override
    public void write(int b) throws IOException {
      begun = true;
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      begun = true;
      out.write(bytes, offset, length);
    }
  }

  private static void write(PaperWriter writer, Paper paper) {
    // The search is over; what is left takes as long as the client reads.
    TimeBudget.lift();
    try {
      writer.paper(paper);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Format named(String name) {
    return Format.parse(name)
        .orElseThrow(() -> {
          String near = DidYouMean.nearest(name, ids());
          return notAcceptable(
              "There is no format '"
                  + name
                  + "'; "
                  + (near == null
                      ? "choose from " + String.join(", ", ids()) + "."
                      : "did you mean '" + near + "'?"),
              near);
        });
  }

  private static Format accepted(Context ctx) {
    Accept accept = Accept.parse(ctx.header("Accept"));
    List<String> offered =
        Arrays.stream(Format.values()).map(Format::mediaType).filter(accept::names).toList();
    Optional<String> best = accept.best(offered);
    return Arrays.stream(Format.values())
        .filter(format -> best.isPresent() && best.get().equals(format.mediaType()))
        .findFirst()
        .orElseThrow(() ->
            notAcceptable(
                "Say in which format: add 'format=' and one of "
                    + String.join(", ", ids())
                    + ", or send its media type as 'Accept'.",
                null));
  }

  private static Problem notAcceptable(String detail, @Nullable String near) {
    return Problem.of(
        Problem.Type.NOT_ACCEPTABLE, List.of(new ParameterError("format", detail, near)));
  }

  private static List<String> ids() {
    return Arrays.stream(Format.values()).map(Format::id).toList();
  }

  /** A file name made of the query, in characters that every file system can store. */
  private static String file(SearchParams params, Format format) {
    String slug = Slug.of(params.q()).replaceAll("[^a-z0-9-]", "");
    String words = slug.length() > 40 ? slug.substring(0, 40) : slug;
    return "papers" + (words.isBlank() ? "" : "-" + words) + "." + format.extension();
  }
}
