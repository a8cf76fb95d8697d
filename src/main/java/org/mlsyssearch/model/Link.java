package org.mlsyssearch.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A place on the web that belongs to a paper.
 *
 * @param rel what is found there
 * @param href an absolute http or https address
 */
public record Link(Rel rel, String href) {

  private static final Pattern ENCODED_TWICE = Pattern.compile("%25([0-9A-Fa-f]{2})");

  /** What a link leads to. */
  public enum Rel {
    PAPER,
    PDF,
    DOI,
    ARXIV,
    CODE,
    SLIDES,
    VIDEO,
    SITE;

    /** The name in records: {@code paper}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The relation of an {@link #id()}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Rel parse(String id) {
      return valueOf(id.toUpperCase(Locale.ROOT));
    }
  }

  public Link {
    if (!isWeb(href)) {
      throw new IllegalArgumentException("A link is an http or https address, not '" + href + "'");
    }
  }

  /** Where a DOI leads; what an address may not hold is percent-encoded. */
  public static Link doi(String doi) {
    try {
      String path = new URI(null, null, "/" + doi, null).getRawPath();
      return new Link(Rel.DOI, "https://doi.org" + ENCODED_TWICE.matcher(path).replaceAll("%$1"));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("A DOI begins with 10., not '" + doi + "'", e);
    }
  }

  /** Whether a text is an address a page may safely link to. */
  public static boolean isWeb(String href) {
    try {
      URI uri = new URI(href);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
