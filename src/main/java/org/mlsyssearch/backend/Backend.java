package org.mlsyssearch.backend;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A search engine that runs elsewhere, and the index in it that is meant.
 *
 * @param addresses where its nodes are reached, at least one; each is as good as the others
 * @param indexName the name of the index
 * @param access by what right it is used
 * @param caFile the certificates that are trusted, in PEM form; null for those that Java trusts
 */
public record Backend(List<URI> addresses, String indexName, Access access, @Nullable Path caFile) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

  /**
   * A backend.
   *
   * @throws IllegalArgumentException with a sentence if an address or the name cannot be used
   */
  public Backend {
    addresses = List.copyOf(addresses);
    if (!NAME.matcher(indexName).matches()) {
      throw new IllegalArgumentException(
          "'"
              + indexName
              + "' is no name of an index; write up to 100 small letters, digits and '.', '_' or"
              + " '-', such as papers.");
    }
  }

  /**
   * An address as a person writes it.
   *
   * @throws IllegalArgumentException with a sentence if it is none
   */
  static URI address(String text) {
    try {
      URI uri = new URI(text.strip());
      if (uri.getUserInfo() != null) {
        throw new IllegalArgumentException(
            "An address holds no password, as others can read it; set "
                + Access.USER
                + " and "
                + Access.PASSWORD
                + ".");
      }
      String path = uri.getPath();
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && (path == null || path.isEmpty() || path.equals("/"))
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no address of a search engine; write one such as http://host:9200.");
  }

  /** The addresses for people and for {@code --backend}. */
  public String place() {
    return addresses.stream().map(URI::toString).collect(Collectors.joining(","));
  }
}
