package org.mlsyssearch.server.feeds;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.model.Percent;
import org.mlsyssearch.search.Facet;
import org.mlsyssearch.search.Suggestion;
import org.mlsyssearch.server.http.Freshness;
import org.mlsyssearch.server.http.Json;
import org.mlsyssearch.server.http.PerVersion;
import org.mlsyssearch.server.http.Router;
import org.mlsyssearch.server.http.Routes;
import org.mlsyssearch.server.http.Site;
import org.mlsyssearch.server.http.Urls;
import org.mlsyssearch.server.params.Params;
import org.mlsyssearch.server.vocabulary.Introduction;
import tools.jackson.core.JsonGenerator;

/**
 * What a browser needs to search from its address bar: the description (<a
 * href="https://github.com/dewitt/opensearch">OpenSearch 1.1</a>) and its suggestions.
 */
public final class OpenSearchRoutes implements Routes {

  private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";
  private static final String DESCRIPTION_TYPE = "application/opensearchdescription+xml";
  private static final String SUGGESTIONS_TYPE = "application/x-suggestions+json";
  private static final int SHORT_NAME = 16;
  private static final int LONGEST_DESCRIPTION = 1024;
  private static final int SUGGESTIONS = 8;

  private final Site site;
  private final PerVersion<Introduction> introduction;

  public OpenSearchRoutes(Site site) {
    this.site = site;
    this.introduction = new PerVersion<>(site.index(), Introduction::of);
  }

  @Override
  public void addTo(Router router) {
    router.get("/opensearch.xml", this::description);
    router.get("/opensearch/suggest", this::suggest);
  }

  private void description(Context ctx) throws IOException {
    Params.of(ctx).check();
    String base = site.urls().base(ctx);
    String title = site.index().info().corpus().title();
    String description = introduction.get().description();
    if (Freshness.unchanged(ctx, title, description, ctx.path(), base)) {
      return;
    }
    StringWriter out = new StringWriter();
    new Xml(out)
        .document(
            "OpenSearchDescription",
            NAMESPACE,
            xml -> {
              xml.leaf("ShortName", shortened(title, SHORT_NAME));
              xml.leaf("LongName", shortened(title, 48));
              xml.leaf("Description", shortened(description, LONGEST_DESCRIPTION));
              url(xml, "text/html", "results", base + "/?q={searchTerms}");
              url(
                  xml,
                  SUGGESTIONS_TYPE,
                  "suggestions",
                  base + "/opensearch/suggest?q={searchTerms}");
              url(xml, AtomFeed.MEDIA_TYPE, "results", base + "/feed.atom?q={searchTerms}");
              url(xml, DESCRIPTION_TYPE, "self", base + "/opensearch.xml");
              xml.leaf("Image", base + "/favicon.svg", "type", "image/svg+xml");
              xml.leaf("InputEncoding", "UTF-8");
              xml.leaf("OutputEncoding", "UTF-8");
            });
    ctx.contentType(DESCRIPTION_TYPE + "; charset=utf-8").result(out.toString());
  }

  private static void url(Xml xml, String type, String rel, String template) {
    xml.leaf("Url", "", "type", type, "rel", rel, "method", "get", "template", template);
  }

  /** The first words of a text that fit. */
  private static String shortened(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int space = text.lastIndexOf(' ', length);
    return text.substring(0, space > 0 ? space : length);
  }

  private void suggest(Context ctx) throws IOException {
    Params given = Params.of(ctx);
    String q = Objects.requireNonNullElse(given.one("q"), "");
    given.check();
    String base = site.urls().base(ctx);
    if (Freshness.unchanged(ctx, site.index().info().version(), ctx.path(), q, base)) {
      return;
    }
    Set<String> texts = new HashSet<>();
    List<Suggestion> suggestions = new ArrayList<>(site.index().suggest(q, SUGGESTIONS));
    suggestions.removeIf(suggestion -> !texts.add(suggestion.text()));
    ctx.contentType(SUGGESTIONS_TYPE).result(Json.bytes(json -> write(json, q, suggestions, base)));
  }

  /** The query, completions, descriptions and addresses, side by side. */
  private static void write(
      JsonGenerator json, String q, List<Suggestion> suggestions, String base) {
    json.writeStartArray();
    json.writeString(q);
    strings(json, suggestions.stream().map(Suggestion::text).toList());
    strings(json, suggestions.stream().map(OpenSearchRoutes::describe).toList());
    strings(json, suggestions.stream().map(one -> address(one, base)).toList());
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, List<String> values) {
    json.writeStartArray();
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private static String describe(Suggestion suggestion) {
    String detail = suggestion.detail();
    Facet facet = facet(suggestion.type());
    String type = facet == null ? "Paper" : facet.label();
    return detail == null ? type : type + ": " + detail;
  }

  private static String address(Suggestion suggestion, String base) {
    Facet facet = facet(suggestion.type());
    return facet == null
        ? base + "/papers/" + Percent.encoded(suggestion.value())
        : base + "/?" + facet.id() + "=" + Urls.encode(suggestion.value());
  }

  /** The facet whose value a suggestion is; null for a title. */
  private static @Nullable Facet facet(Suggestion.Type type) {
    return switch (type) {
      case SYSTEM -> Facet.SYSTEM;
      case TITLE -> null;
      case TOPIC -> Facet.TOPIC;
      case VENUE -> Facet.VENUE;
      case AUTHOR -> Facet.AUTHOR;
    };
  }
}
