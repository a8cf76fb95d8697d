package org.mlsyssearch.server.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.search.SearchIndex;
import org.mlsyssearch.server.api.IndexJson;
import org.mlsyssearch.server.html.Html;
import org.mlsyssearch.server.http.Answers;
import org.mlsyssearch.server.http.Freshness;
import org.mlsyssearch.server.http.PerVersion;
import org.mlsyssearch.server.http.Problem;
import org.mlsyssearch.server.http.Router;
import org.mlsyssearch.server.http.Routes;
import org.mlsyssearch.server.http.Urls;
import org.mlsyssearch.server.params.Params;
import org.mlsyssearch.server.params.SearchReader;
import org.mlsyssearch.server.vocabulary.Examples;
import org.mlsyssearch.server.vocabulary.Introduction;

/**
 * The page's files: from the jar, read and compressed once, or from a folder, read for every
 * request, so that an edit shows on reload. Register it last: it takes every path that nobody else
 * took.
 *
 * <p>{@code index.html} is sent with what the index is called and holds, and with what {@link
 * IndexJson#forPage} says of it, so that the page knows its facets, sort orders and formats before
 * it asks for anything, and where an address names a search with what leads a browser that runs no
 * scripts to the same on {@code /browse}. Scripts and stylesheets are sent as {@link SentLines}.
 */
public final class PageFiles implements Routes {

  private static final String START = "index.html";

  /** The examples below the search box. */
  private static final List<Examples.Part> HINTS =
      List.of(
          Examples.Part.VENUE_YEAR,
          Examples.Part.PHRASE,
          Examples.Part.WITHOUT,
          Examples.Part.AUTHOR,
          Examples.Part.YEARS);

  /** Where index.html names the index. */
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("webp", "image/webp"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"));

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record File(byte[] plain, byte[] gzip, String hash) {
    static File of(byte[] plain) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(plain);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new File(plain, out.toByteArray(), Freshness.hash(plain));
    }

    static File of(String name, byte[] bytes) {
      return name.endsWith(".js") || name.endsWith(".css")
          ? of(SentLines.of(new String(bytes, UTF_8)).getBytes(UTF_8))
          : of(bytes);
    }
  }

  private final @Nullable Path folder;
  private final PerVersion<Map<String, String>> filled;
  private final PerVersion<File> startFromJar;
  private final Map<String, File> fromJar = new ConcurrentHashMap<>();

  /**
   * The page.
   *
   * @param folder where its files are; null for those inside the jar
   */
  public PageFiles(SearchIndex index, @Nullable Path folder) {
    this.folder = folder;
    this.filled = new PerVersion<>(index, PageFiles::filling);
    this.startFromJar = new PerVersion<>(index, unused -> withIndex(bundledStart(), ""));
  }

  @Override
  public void addTo(Router router) {
    router.get("/", ctx -> serve(ctx, START));
    router.atOnce("/<file>", ctx -> serve(ctx, ctx.pathParam("file")));
  }

  private void serve(Context ctx, String name) throws IOException {
    File file = name.equals(START) ? start(search(ctx)) : find(name);
    if (file == null) {
      throw Problem.of(
          Problem.Type.NOT_FOUND, "There is nothing at '" + ctx.path() + "'; start at '/'.");
    }
    boolean zip = file.gzip.length < file.plain.length && Answers.acceptsGzip(ctx);
    String tag = "\"" + file.hash + (zip ? "-gzip" : "") + "\"";
    ctx.disableCompression();
    ctx.header("ETag", tag);
    ctx.header("Cache-Control", Freshness.REVALIDATE);
    if (Freshness.matches(ctx.header("If-None-Match"), tag)) {
      ctx.status(304);
      return;
    }
    if (zip) {
      ctx.header("Content-Encoding", "gzip");
    }
    ctx.contentType(mediaType(name)).result(zip ? file.gzip : file.plain);
  }

  /** The search that an address of the page names, as a query string; empty for none. */
  private static String search(Context ctx) {
    if (ctx.queryString() == null) {
      return "";
    }
    try {
      return SearchReader.read(Params.of(ctx)).query();
    } catch (Problem unreadable) {
      return ""; // The page itself will say so.
    }
  }

  /**
   * The page that everything begins with.
   *
   * @param search what a browser that runs no scripts is to be led to; empty for nothing
   */
  private @Nullable File start(String search) throws IOException {
    if (folder == null && search.isEmpty()) {
      return startFromJar.get();
    }
    File file = find(START);
    return file == null ? null : withIndex(file, search);
  }

  private File bundledStart() throws IOException {
    return Objects.requireNonNull(find(START), "index.html is not in the jar");
  }

  /** The page where it names the index with what the index is. */
  private File withIndex(File file, String search) throws IOException {
    Map<String, String> values = new HashMap<>(filled.get());
    values.put("instead", search.isEmpty() ? "" : instead(search));
    Matcher place = PLACE.matcher(new String(file.plain, UTF_8));
    return File.of(
        START,
        place
            .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")))
            .getBytes(UTF_8));
  }

  /** What stands in which place, as HTML. */
  private static Map<String, String> filling(SearchIndex index) throws IOException {
    Introduction introduction = Introduction.of(index);
    // A "<" is written as its JSON escape, so that no text can end the block.
    String json = new String(IndexJson.forPage(index, introduction), UTF_8);
    return Map.of(
        "title",
        Html.escaped(introduction.title()),
        "description",
        Html.escaped(introduction.description()),
        "fields",
        Html.escaped(introduction.fields()),
        "hint",
        hint(introduction.examples()),
        "index",
        json.replace("<", "\\u003c"));
  }

  /** Leads to the results as the server makes them. */
  private static String instead(String search) {
    return "<meta http-equiv=\"refresh\" content=\"0; url=browse?" + Html.escaped(search) + "\">";
  }

  /** What can be typed, as links to searches that find something here. */
  private static String hint(Map<Examples.Part, String> examples) {
    return HINTS.stream()
        .map(examples::get)
        .filter(Objects::nonNull)
        .map(query -> new Html().leaf("a", query, "href", "?q=" + Urls.encode(query)).toString())
        .collect(Collectors.joining(" "));
  }

  private @Nullable File find(String name) throws IOException {
    for (String part : name.split("/", -1)) {
      if (part.isEmpty()
          || part.startsWith(".")
          || part.indexOf('\\') >= 0
          || part.indexOf('\0') >= 0) {
        return null;
      }
    }
    if (folder != null) {
      Path path = folder.resolve(name);
      return Files.isRegularFile(path) && path.toRealPath().startsWith(folder.toRealPath())
          ? File.of(name, Files.readAllBytes(path))
          : null;
    }
    File known = fromJar.get(name);
    if (known != null || name.indexOf('.') < 0) {
      return known;
    }
    try (InputStream in = PageFiles.class.getResourceAsStream("/web/" + name)) {
      if (in == null) {
        return null;
      }
      File file = File.of(name, in.readAllBytes());
      fromJar.put(name, file);
      return file;
    }
  }

  private static String mediaType(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return MEDIA_TYPES.getOrDefault(ending, "application/octet-stream");
  }
}
