package org.mlsyssearch.server.http;

import io.javalin.http.Context;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlsyssearch.export.Permalink;
import org.mlsyssearch.model.Percent;

/**
 * Absolute addresses as people see them, behind a reverse proxy too.
 *
 * <p>The base is the configured one; else, where the server is set to stand behind a proxy, what
 * the proxy's {@code Forwarded} (RFC 7239) or {@code X-Forwarded-*} headers say; else the request's
 * own {@code Host}. Headers that are not a plain host, scheme or path are ignored.
 */
public final class Urls {

  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");
  private static final Pattern PREFIX = Pattern.compile("(/[A-Za-z0-9._~-]+)+");
  private static final Pattern FORWARDED =
      Pattern.compile("(?i)(?:^|[;,\\s])(host|proto)=(?:\"([^\"]*)\"|([^;,\\s\"]*))");

  private final @Nullable String configured;
  private final boolean behindProxy;

  /**
   * Addresses under a base.
   *
   * @param base the absolute base; null to take it from each request
   * @param behindProxy whether forwarding headers are to be believed
   */
  public Urls(@Nullable URI base, boolean behindProxy) {
    this.configured = base == null ? null : withoutSlash(base.toString());
    this.behindProxy = behindProxy;
  }

  /** The base without a slash at its end, such as {@code https://example.org/papers}. */
  public String base(Context ctx) {
    if (configured != null) {
      return configured;
    }
    String scheme = "http";
    String host = ctx.header("Host");
    String prefix = "";
    if (behindProxy) {
      scheme = forwarded(ctx, "proto", "X-Forwarded-Proto", scheme).toLowerCase(Locale.ROOT);
      host = forwarded(ctx, "host", "X-Forwarded-Host", host);
      prefix = withoutSlash(first(ctx.header("X-Forwarded-Prefix"), ""));
    }
    if (!scheme.equals("https")) {
      scheme = "http";
    }
    if (host == null || !HOST.matcher(host).matches()) {
      host = "localhost:" + ctx.port();
    }
    return scheme + "://" + host + (PREFIX.matcher(prefix).matches() ? prefix : "");
  }

  /** The absolute addresses of papers' pages. */
  public Permalink permalink(Context ctx) {
    String base = base(ctx);
    return id -> base + "/papers/" + Percent.encoded(id.value());
  }

  /** A value for a query string, percent-encoded; slash, comma and colon stay readable. */
  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8)
        .replace("%2F", "/")
        .replace("%2C", ",")
        .replace("%3A", ":")
        .replace("%21", "!");
  }

  private static @Nullable String forwardedHeader(Context ctx, String key) {
    String header = ctx.header("Forwarded");
    if (header == null) {
      return null;
    }
    Matcher matcher = FORWARDED.matcher(header);
    while (matcher.find()) {
      if (matcher.group(1).equalsIgnoreCase(key)) {
        return matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
      }
    }
    return null;
  }

  private static String forwarded(
      Context ctx, String key, String header, @Nullable String otherwise) {
    String value = forwardedHeader(ctx, key);
    return value != null ? value : first(ctx.header(header), otherwise == null ? "" : otherwise);
  }

  /** The first of a comma-separated list: what the proxy nearest to the reader said. */
  private static String first(@Nullable String list, String otherwise) {
    if (list == null || list.isBlank()) {
      return otherwise;
    }
    int comma = list.indexOf(',');
    return (comma < 0 ? list : list.substring(0, comma)).strip();
  }

  private static String withoutSlash(String text) {
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
