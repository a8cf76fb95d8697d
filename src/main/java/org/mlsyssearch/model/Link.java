package org.mlsyssearch.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
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

    private static final List<Rel> ALL = List.of(values());

    private final String id = name().toLowerCase(Locale.ROOT);

    /** All in their order, as {@link #values} without a copy. */
    public static List<Rel> all() {
      return ALL;
    }

    /** The name in records: {@code paper}. */
    public String id() {
      return id;
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
    if (isPlain(href)) {
      return true;
    }
    try {
      URI uri = new URI(href);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Whether an address is seen to be one at a look, as most are: a host's name and a path. */
  private static boolean isPlain(String href) {
    int at = href.startsWith("https://") ? 8 : href.startsWith("http://") ? 7 : 0;
    boolean dot = false;
    char before = '.';
    for (int start = at; at > 0 && at < href.length(); at++) {
      char c = href.charAt(at);
      if (c == '/') {
        return dot && before >= 'a' && at > start && hasPlainSigns(href, at);
      }
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter && (before == '.' || (c != '.' && (c < '0' || c > '9')))) {
        return false; // Java asks for more where digits and hyphens stand.
      }
      dot |= c == '.';
      before = c;
    }
    return false;
  }

  private static boolean hasPlainSigns(String href, int from) {
    for (int i = from; i < href.length(); i++) {
      char c = href.charAt(i);
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      boolean plain = letter || (c >= '-' && c <= '9') || c == '_' || c == '?' || c == '=';
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
