package org.mlsyssearch.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the server is run.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any free one
 * @param web a folder with the page's files; null for those inside the jar
 * @param baseUrl the address under which people reach the server; null to take it from requests
 * @param behindProxy whether forwarding headers are believed
 * @param maxRequestsPerSecond of one client, on average; 0 for no limit
 * @param maxSearches how many requests are worked on at once
 * @param maxWaiting how many more may wait for their turn
 * @param poll how often to look for a new index
 */
public record Settings(
    String host,
    int port,
    @Nullable Path web,
    @Nullable URI baseUrl,
    boolean behindProxy,
    double maxRequestsPerSecond,
    int maxSearches,
    int maxWaiting,
    Duration poll) {

  /** Twice the processors, so that short searches pass long ones. */
  public static final int MAX_SEARCHES =
      Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  /** A queue that is worked off within a second or two. */
  public static final int MAX_WAITING = 64;

  public Settings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port + ".");
    }
    if (!(maxRequestsPerSecond >= 0)) {
      throw new IllegalArgumentException(
          "A limit of requests is not negative: " + maxRequestsPerSecond + ".");
    }
    if (maxSearches < 1 || maxWaiting < 1) {
      throw new IllegalArgumentException(
          "At least one search is worked on and one may wait, not "
              + maxSearches
              + " and "
              + maxWaiting
              + ".");
    }
    if (baseUrl != null && !isBase(baseUrl)) {
      throw new IllegalArgumentException(
          "A base URL is an http or https address without query, such as"
              + " https://example.org/papers, not '"
              + baseUrl
              + "'.");
    }
    if (poll.isNegative() || poll.isZero()) {
      throw new IllegalArgumentException("The time between two looks is above 0: " + poll + ".");
    }
  }

  /** Any free port of this machine alone, everything else as usual. */
  public static Settings local() {
    return new Settings(
        "127.0.0.1", 0, null, null, false, 0, MAX_SEARCHES, MAX_WAITING, Duration.ofSeconds(1));
  }

  public Settings withWeb(Path value) {
    return new Settings(
        host,
        port,
        value,
        baseUrl,
        behindProxy,
        maxRequestsPerSecond,
        maxSearches,
        maxWaiting,
        poll);
  }

  public Settings withBaseUrl(URI value) {
    return new Settings(
        host, port, web, value, behindProxy, maxRequestsPerSecond, maxSearches, maxWaiting, poll);
  }

  public Settings withBehindProxy(boolean value) {
    return new Settings(
        host, port, web, baseUrl, value, maxRequestsPerSecond, maxSearches, maxWaiting, poll);
  }

  public Settings withMaxRequestsPerSecond(double value) {
    return new Settings(
        host, port, web, baseUrl, behindProxy, value, maxSearches, maxWaiting, poll);
  }

  public Settings withMaxSearches(int value) {
    return new Settings(
        host, port, web, baseUrl, behindProxy, maxRequestsPerSecond, value, maxWaiting, poll);
  }

  public Settings withMaxWaiting(int value) {
    return new Settings(
        host, port, web, baseUrl, behindProxy, maxRequestsPerSecond, maxSearches, value, poll);
  }

  public Settings withPoll(Duration value) {
    return new Settings(
        host,
        port,
        web,
        baseUrl,
        behindProxy,
        maxRequestsPerSecond,
        maxSearches,
        maxWaiting,
        value);
  }

  private static boolean isBase(URI uri) {
    return uri.getHost() != null
        && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }
}
