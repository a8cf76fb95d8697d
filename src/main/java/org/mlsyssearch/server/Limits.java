package org.mlsyssearch.server;

import java.time.Duration;

/**
 * What one server takes on, so that a crowd, a slow client or a costly search leaves it answering
 * everybody else.
 *
 * @param maxRequestsPerSecond of one client, on average; 0 for no limit
 * @param maxSearches how many requests are worked on at once; of exports, which wait for their
 *     readers, twice as many
 * @param maxWaiting how many more may wait for their turn
 * @param maxConnections how many connections are open at once
 * @param searchTime how long a request is worked on at most
 * @param clientTime how long a client may take to send a request's head, or to read or send the
 *     next ten kilobytes
 * @param grace how long requests under way may take once the server stops
 */
public record Limits(
    double maxRequestsPerSecond,
    int maxSearches,
    int maxWaiting,
    int maxConnections,
    Duration searchTime,
    Duration clientTime,
    Duration grace) {

  /**
   * As many searches as there are processors, as more of them take the time in which connections
   * are let in and what is too much is refused, yet two at least, so that short searches pass long
   * ones; a queue that is worked off within a second or two; more connections than requests, as
   * browsers keep them open.
   */
  public static final Limits DEFAULT =
      new Limits(
          0,
          Math.max(2, Runtime.getRuntime().availableProcessors()),
          64,
          4_096,
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(8));

  public Limits {
    if (!(maxRequestsPerSecond >= 0)) {
      throw new IllegalArgumentException(
          "A limit of requests is not negative: " + maxRequestsPerSecond + ".");
    }
    if (maxSearches < 1 || maxWaiting < 1 || maxConnections < 1) {
      throw new IllegalArgumentException(
          "At least one search is worked on, one may wait and one connection is open, not "
              + maxSearches
              + ", "
              + maxWaiting
              + " and "
              + maxConnections
              + ".");
    }
    if (!searchTime.isPositive() || !clientTime.isPositive() || grace.isNegative()) {
      throw new IllegalArgumentException(
          "The time of a search and of a client is above 0 and the grace time not below it, not "
              + String.join(", ", seconds(searchTime), seconds(clientTime), seconds(grace))
              + " s.");
    }
  }

  private static String seconds(Duration time) {
    return Double.toString(time.toNanos() / 1e9);
  }

  public Limits withMaxRequestsPerSecond(double value) {
    return new Limits(
        value, maxSearches, maxWaiting, maxConnections, searchTime, clientTime, grace);
  }

  public Limits withMaxSearches(int value) {
    return new Limits(
        maxRequestsPerSecond, value, maxWaiting, maxConnections, searchTime, clientTime, grace);
  }

  public Limits withMaxWaiting(int value) {
    return new Limits(
        maxRequestsPerSecond, maxSearches, value, maxConnections, searchTime, clientTime, grace);
  }

  public Limits withMaxConnections(int value) {
    return new Limits(
        maxRequestsPerSecond, maxSearches, maxWaiting, value, searchTime, clientTime, grace);
  }

  public Limits withSearchTime(Duration value) {
    return new Limits(
        maxRequestsPerSecond, maxSearches, maxWaiting, maxConnections, value, clientTime, grace);
  }

  public Limits withClientTime(Duration value) {
    return new Limits(
        maxRequestsPerSecond, maxSearches, maxWaiting, maxConnections, searchTime, value, grace);
  }

  public Limits withGrace(Duration value) {
    return new Limits(
        maxRequestsPerSecond,
        maxSearches,
        maxWaiting,
        maxConnections,
        searchTime,
        clientTime,
        value);
  }
}
