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
 * @param limits what it takes on
 * @param poll how often to look for a new index
 * @param answerBytes how much memory remembered answers may take; 0 to remember none
 */
public record Settings(
    String host,
    int port,
    @Nullable Path web,
    @Nullable URI baseUrl,
    boolean behindProxy,
    Limits limits,
    Duration poll,
    long answerBytes) {

  /** A sixteenth of the heap, 64 MB at most. */
  static final int DEFAULT_ANSWER_MEGABYTES =
      (int) Math.min(64, Runtime.getRuntime().maxMemory() / 16_000_000);

  public Settings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("A port is a number from 0 to 65535, not " + port + ".");
    }
    if (baseUrl != null && !isBase(baseUrl)) {
      throw new IllegalArgumentException(
          "A base URL is an http or https address without query, such as"
              + " https://example.org/papers, not '"
              + baseUrl
              + "'.");
    }
    if (!poll.isPositive()) {
      throw new IllegalArgumentException("The time between two looks is above 0: " + poll + ".");
    }
    if (answerBytes < 0) {
      throw new IllegalArgumentException(
          "The memory for answers is not below 0: " + answerBytes + " bytes.");
    }
  }

  /** Any free port of this machine alone, everything else as usual. */
  public static Settings local() {
    return new Settings(
        "127.0.0.1",
        0,
        null,
        null,
        false,
        Limits.DEFAULT,
        Duration.ofSeconds(1),
        DEFAULT_ANSWER_MEGABYTES * 1_000_000L);
  }

  public Settings withWeb(Path value) {
    return new Settings(host, port, value, baseUrl, behindProxy, limits, poll, answerBytes);
  }

  public Settings withBaseUrl(URI value) {
    return new Settings(host, port, web, value, behindProxy, limits, poll, answerBytes);
  }

  public Settings withBehindProxy(boolean value) {
    return new Settings(host, port, web, baseUrl, value, limits, poll, answerBytes);
  }

  public Settings withLimits(Limits value) {
    return new Settings(host, port, web, baseUrl, behindProxy, value, poll, answerBytes);
  }

  public Settings withPoll(Duration value) {
    return new Settings(host, port, web, baseUrl, behindProxy, limits, value, answerBytes);
  }

  public Settings withAnswerBytes(long value) {
    return new Settings(host, port, web, baseUrl, behindProxy, limits, poll, value);
  }

  private static boolean isBase(URI uri) {
    return uri.getHost() != null
        && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }
}
