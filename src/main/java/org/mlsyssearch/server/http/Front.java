package org.mlsyssearch.server.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The first handler of every request: it gives each response the {@link SecurityHeaders} and a
 * {@code Vary} for gzip, and takes the path of the base URL off the request's, so that a proxy may
 * keep it or strip it.
 */
public final class Front extends Handler.Wrapper {

  private static final String CUT = "org.mlsyssearch.cut";
  private static final Pattern NOT_ENCODED = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

  private final String prefix;

  /**
   * A front.
   *
   * @param base the address under which people reach the server; null if it has no path
   */
  public Front(@Nullable URI base) {
    String path = base == null || base.getRawPath() == null ? "" : base.getRawPath();
    prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /**
   * Cuts a request's connection, so that a client does not take for whole what was sent of an
   * answer that has failed.
   */
  public static void cut(Context ctx) {
    if (ctx.req().getAttribute(CUT) instanceof Runnable cut) {
      cut.run();
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Runnable cut = () -> request.getConnectionMetaData().getConnection().close();
    request.setAttribute(CUT, cut);
    HttpFields.Mutable headers = response.getHeaders();
    SecurityHeaders.addTo(headers);
    headers.add(VARY);
    String path = request.getHttpURI().getPath();
    if (path != null && path.indexOf('%') >= 0 && NOT_ENCODED.matcher(path).find()) {
      Response.writeError(
          request, response, callback, 400, "Write a percent sign of the path as %25");
      return true;
    }
    if (prefix.isEmpty() || path == null || !isUnder(path)) {
      return super.handle(request, response, callback);
    }
    String rest = path.length() == prefix.length() ? "/" : path.substring(prefix.length());
    HttpURI uri = HttpURI.build(request.getHttpURI(), rest, null, request.getHttpURI().getQuery());
    return super.handle(Request.serveAs(request, uri), response, callback);
  }

  private boolean isUnder(String path) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }
}
