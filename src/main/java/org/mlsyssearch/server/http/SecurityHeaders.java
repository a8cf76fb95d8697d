package org.mlsyssearch.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * Headers of every response: browsers run only the page's own script files, do not guess media
 * types and show the page in no frame. Any site may read the API.
 */
public final class SecurityHeaders {

  /** Name and value of each. */
  public static final Map<String, String> ALL = all();

  private static final List<HttpField> FIELDS = fields();

  private SecurityHeaders() {}

  /** Adds all of them to headers that have none of them. */
  static void addTo(HttpFields.Mutable headers) {
    FIELDS.forEach(headers::add);
  }

  private static List<HttpField> fields() {
    return ALL.entrySet().stream()
        .<HttpField>map(header -> new PreEncodedHttpField(header.getKey(), header.getValue()))
        .toList();
  }

  private static Map<String, String> all() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    headers.put("Access-Control-Allow-Origin", "*");
    headers.put("Access-Control-Expose-Headers", "ETag, Link, Retry-After, Content-Disposition");
    return java.util.Collections.unmodifiableMap(headers);
  }
}
