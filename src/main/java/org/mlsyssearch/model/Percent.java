package org.mlsyssearch.model;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Percent-encoding of what becomes a part of an address (RFC 3986, section 2.1), in UTF-8. */
public final class Percent {

  private Percent() {}

  /** One segment of a path, or a value of a query string; a slash is encoded too. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A path, whose slashes stay. */
  public static String encodedPath(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(Percent::encoded)
        .collect(Collectors.joining("/"));
  }
}
